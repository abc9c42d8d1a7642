import { describe, expect, test } from "vitest";
import { GREY_ARMS } from "../../../src/core/classes/palette.ts";
import { buildScene } from "../../../src/core/scene/build.ts";
import { fitCamera } from "../../../src/core/scene/camera.ts";
import { renderLegend } from "../../../src/core/scene/legendsvg.ts";
import { escapeXml } from "../../../src/core/scene/markup.ts";
import { placeLabels } from "../../../src/core/scene/place.ts";
import { outlinePoints } from "../../../src/core/scene/rings.ts";
import type { Scene } from "../../../src/core/scene/scene.ts";
import { renderMap } from "../../../src/core/scene/svg.ts";
import { MONO_THEME } from "../../../src/core/scene/theme.ts";
import { inputFor, row } from "./fixture.ts";
import { unclosed } from "./markup.ts";

const HOSTILE = "<img src=x onerror=alert(1)>";
const SIZE = { width: 800, height: 600 };
const TOWNS = [row("11", 1), row("12", 2), row("21", 9), row("22", null)];
const input = inputFor("town", TOWNS);
const { layers } = input.atlas;
const camera = fitCamera({
  points: outlinePoints(layers.get("county")?.shapes.values() ?? []),
  ...SIZE,
  obstacles: [],
  gap: 12,
});

function draw(scene: Scene, more = {}): string {
  const labels = placeLabels(scene.labels, {
    camera,
    whole: camera,
    ...SIZE,
    layers,
    theme: scene.theme,
    form: "screen",
  });
  return renderMap(scene, layers, camera, { ...SIZE, labels, ...more });
}

function group(markup: string, id: string): string {
  return new RegExp(`<g id="map-${id}".*?</g>`, "s").exec(markup)?.[0] ?? "";
}

describe("a map as SVG", () => {
  const scene = buildScene(input);
  const svg = draw(scene, { selected: ["21"] });

  test("is well formed, with the groups of a map in the order they are painted", () => {
    expect(unclosed(svg)).toEqual([]);
    const ids = [...svg.matchAll(/<g id="map-([a-z]+)"/g)].map(([, id]) => id);
    expect(ids).toEqual(["areas", "lines", "selected", "names"]);
  });

  test("fills every region, and lays the hatch over those without data", () => {
    const areas = group(svg, "areas");
    expect(areas.match(/<path/g)).toHaveLength(5);
    expect(areas.match(/url\(#map-missing\)/g)).toHaveLength(1);
    expect(svg).toContain('<pattern id="map-missing"');
  });

  test("dashes approximate lines and draws each border once", () => {
    const lines = group(svg, "lines");
    expect(lines.match(/stroke-dasharray="4 3"/g)).toHaveLength(1);
    const dashed = /<path d="([^"]*)"[^>]*stroke-dasharray/.exec(lines)?.[1] ?? "";
    expect(dashed.match(/M/g)).toHaveLength(2);
  });

  test("uses presentation attributes only", () => {
    expect(svg).not.toMatch(/style=|<style|<script|\son[a-z]+=/);
  });

  test("writes all names, with halos under the letters", () => {
    expect(svg.match(/<text/g)).toHaveLength(6);
    expect(group(svg, "names")).toContain('paint-order="stroke"');
  });

  test("escapes what people typed", () => {
    const labels = placeLabels(scene.labels.map((label) => ({ ...label, text: HOSTILE })).slice(0, 1), {
      camera,
      whole: camera,
      ...SIZE,
      layers,
      theme: "light",
      form: "phone",
    });
    expect(labels).toHaveLength(1);
    const hostile = renderMap(scene, layers, camera, { ...SIZE, labels });
    expect(hostile).not.toContain("<img");
    expect(hostile).toContain("&lt;img src=x onerror=alert(1)&gt;");
    expect(escapeXml(`a&b"c'\u0000`)).toBe("a&amp;b&quot;c&apos;");
  });

  test("clips the outlines of compared groups to their insides", () => {
    const [a, b] = input.atlas.groups;
    if (!a || !b) throw new Error("no groups");
    const compared = draw(buildScene({ ...input, compare: [a, b] }), { prefix: "two" });
    expect(compared).toContain('<clipPath id="two-clip-0">');
    expect(compared.match(/stroke="#BF7410" stroke-width="9" stroke-dasharray="16 6"/g)).toHaveLength(1);
    expect(compared).toMatch(/stroke="#2F6FB0" stroke-width="9"\/>/);
    const mono = draw(buildScene({ ...input, compare: [a, b], mono: true }), { theme: MONO_THEME });
    expect(group(mono, "compared")).not.toMatch(/#BF7410|#2F6FB0/);
  });

  test("draws circles in proportion, hollow below 0", () => {
    const circles = draw(buildScene(inputFor("county", [row("1", 100), row("2", -25)], { kind: "count" })));
    const found = [...circles.matchAll(/<circle [^>]*r="([\d.]+)" fill="([^"]+)"/g)].map(([, r, fill]) => [r, fill]);
    expect(found.slice(-2)).toEqual([
      ["34", "#1e6188"],
      ["16.2", "none"],
    ]);
  });

  test("lines the low arm of a diverging palette in grey, white where the fill is dark", () => {
    const spec = { method: "manual", breaks: [-2, 0, 2], count: 4, midpoint: 0, palette: GREY_ARMS } as const;
    const values = [row("11", -4), row("12", -1), row("21", 1), row("22", 4)];
    const base = inputFor("town", values);
    const arms = buildScene(
      inputFor("town", values, {}, { mono: true, spec: { ...base.spec, ...spec, reverse: false, mark: "shade" } }),
    );
    const areas = group(draw(arms), "areas");
    const fills = [...areas.matchAll(/fill="([^"]+)"/g)].map(([, fill]) => fill);
    // -4 and -1 are lined, 1 and 4 are not, though they are as grey.
    expect(fills).toEqual(["#1c2738", "url(#map-low-light)", "#798da3", "url(#map-low)", "#798da3", "#1c2738"]);
    expect(arms.legend.classes.map(({ pattern }) => pattern)).toEqual(["low", "low", "none", "none"]);

    const legend = renderLegend(arms.legend, { width: 260, theme: MONO_THEME, lang: "zh", prefix: "map" }).markup;
    // A swatch and a bar for each of the two.
    expect(legend.match(/url\(#map-low-light\)/g)).toHaveLength(2);
    expect(legend.match(/url\(#map-low\)/g)).toHaveLength(2);
  });

  test("draws exits as diamonds, hollow where their place is rough", () => {
    const places = [{ id: "e", kind: "exit", name: HOSTILE, lng: 112.4, lat: 23.2, assumed: false, rough: true }];
    const drawn = group(draw({ ...scene, places }), "places");
    expect(drawn).toContain('fill="#ffffff" stroke="#0f5ea8"');
  });
});
