import { describe, expect, test } from "vitest";
import { groupFrom } from "../../../src/core/compare/members.ts";
import { atlasOf } from "../goals/fixture.ts";

const atlas = atlasOf({});

describe("a group by reference", () => {
  test("is a declared one by its id", () => {
    expect(groupFrom(atlas, "west")?.members).toEqual(["441223", "441224", "441225", "441226"]);
  });

  test("or one of its own from codes, named by its members", () => {
    const group = groupFrom(atlas, "441202+441203+441202");
    expect(group?.members).toEqual(["441202", "441203"]);
    expect(group?.name.zh).toBe("端州、鼎湖");
    const five = groupFrom(atlas, "441202+441203+441204+441223+441224");
    expect(five?.name).toEqual({ zh: "端州、鼎湖等5地", en: "端州, 鼎湖 and 3 more" });
    expect(five?.members.length).toBe(5);
  });

  test("is null where any part of it is unknown", () => {
    expect(groupFrom(atlas, "441202+999999")).toBeNull();
    expect(groupFrom(atlas, "")).toBeNull();
  });
});
