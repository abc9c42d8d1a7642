import { expect, test } from "vitest";
import { absent, type Cell } from "../../../src/core/indicators/cell.ts";
import { passportText, sourcesText } from "../../../src/core/words/passport.ts";
import { incompleteNote } from "../../../src/core/words/terms.ts";

const atlas = {
  sources: new Map([
    ["y", { id: "y", title: { zh: "统计年鉴", en: "Yearbook" }, url: null, licence: null }],
    ["b", { id: "b", title: { zh: "公报", en: "Bulletin" }, url: null, licence: null }],
  ]),
};
const cell: Cell = {
  value: 3.2,
  low: null,
  high: null,
  quality: "published",
  sources: ["y", "b"],
  note: { zh: "初步核算数。", en: "Preliminary." },
  absence: null,
};

test("the passport of a value is its period, quality, sources and note", () => {
  expect(passportText(cell, "2023", atlas, "zh")).toBe("2023年，公开。来源：统计年鉴；公报。初步核算数。");
  expect(passportText(cell, "2023", atlas, "en")).toBe("2023, published. Source: Yearbook; Bulletin. Preliminary.");
});

test("without source or note their part drops", () => {
  expect(passportText({ ...cell, sources: [], note: null }, "2023", atlas, "en")).toBe("2023, published.");
});

test("of a value that has no period, it begins with the quality", () => {
  expect(passportText({ ...cell, sources: [], note: null }, "", atlas, "zh")).toBe("公开。");
  expect(passportText({ ...cell, sources: [], note: null }, "", atlas, "en")).toBe("Published.");
});

test("a missing value has a period and a reason", () => {
  expect(passportText(absent("incomplete"), "2023", atlas, "zh")).toBe("2023年，数据不齐全。");
  const lacking = { ...absent("incomplete"), note: incompleteNote(7, 8) };
  expect(passportText(lacking, "2023", atlas, "zh")).toBe("2023年，数据不齐全：8个中7个有数据。");
  expect(passportText(lacking, "2023", atlas, "en")).toBe("2023, incomplete data: 7 of 8.");
});

test("a source that is not listed goes by its id", () => {
  expect(sourcesText(["y", "z"], atlas, "en")).toBe("Yearbook; z");
});
