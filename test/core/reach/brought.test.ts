import { expect, test } from "vitest";
import { withBrought } from "../../../src/core/reach/brought.ts";
import { at, exit } from "../goals/fixture.ts";

const school = { ...exit("s", at(112, 23)), kind: "school" };
const known = [exit("a", at(112, 23)), school];

test("a kind that is brought replaces its own wholly and leaves the others", () => {
  const own = exit("b", at(113, 23));
  expect(withBrought(known, [own])).toEqual([school, own]);
  expect(withBrought(known, [])).toBe(known);
});
