import { expect, test } from "vitest";
import { buildScene } from "../../../src/core/scene/build.ts";
import { renderThumbnail } from "../../../src/core/scene/thumbnail.ts";
import { inputFor, row } from "./fixture.ts";
import { unclosed } from "./markup.ts";

const input = inputFor("town", [row("11", 1), row("12", 2), row("21", 9), row("22", null)]);
const svg = renderThumbnail(buildScene(input), input.atlas.layers, { width: 96, height: 66 });

test("a thumbnail holds every region, no name, and no border within the regions of the coarsest level", () => {
  expect(unclosed(svg)).toEqual([]);
  expect(svg.match(/<g id="thumbnail-areas".*?<\/g>/s)?.[0].match(/<path/g)).toHaveLength(5);
  expect(svg).not.toContain("<text");
  expect(svg.match(/<g id="thumbnail-lines".*?<\/g>/s)?.[0]).not.toContain("stroke-dasharray");
});

test("a thumbnail's corners lie on halves of a px", () => {
  const numbers = [...svg.matchAll(/ d="([^"]+)"/g)].flatMap(([, d = ""]) => d.match(/-?\d+(\.\d+)?/g) ?? []);
  expect(numbers.length).toBeGreaterThan(20);
  expect(numbers.filter((number) => (Number(number) * 2) % 1 !== 0)).toEqual([]);
});
