import { expect, test } from "vitest";
import { briefList, listText } from "../../../src/core/words/list.ts";

test("names are joined as each language joins them", () => {
  expect(listText(["德庆", "鼎湖"], "zh")).toBe("德庆、鼎湖");
  expect(listText(["Deqing", "Dinghu", "Gaoyao"], "en")).toBe("Deqing, Dinghu and Gaoyao");
  expect(listText(["Deqing"], "en")).toBe("Deqing");
  expect(listText([], "en")).toBe("");
});

test("a long list names two and says how many there are", () => {
  const names = ["a", "b", "c", "d", "e"];
  expect(briefList(names, 5, "zh")).toBe("a、b、c、d、e");
  expect(briefList(names, 4, "zh")).toBe("a、b等5地");
  expect(briefList(names, 4, "en")).toBe("a, b and 3 more");
});
