import { expect, test } from "vitest";
import { completePackage, openPackage } from "../../src/core/package/read.ts";
import { chineseFaults, hasHan } from "../typography.ts";
import { committed } from "./built.ts";

/** Every `{ zh, en }` inside a value, with the path that leads to it. */
function* textsIn(value: unknown, path: string): Generator<{ path: string; zh: string; en: string }> {
  if (typeof value !== "object" || value === null) return;
  const { zh, en } = value as { zh?: unknown; en?: unknown };
  if (typeof zh === "string" && typeof en === "string") yield { path, zh, en };
  else if (value instanceof Map) for (const [key, one] of value) yield* textsIn(one, `${path}.${key}`);
  else for (const [key, one] of Object.entries(value)) yield* textsIn(one, `${path}.${key}`);
}

const load = async (path: string) => new TextEncoder().encode(committed(path));
const { atlas: first } = await openPackage(load);
if (!first) throw new Error("the package does not open");
const atlas = await completePackage(first, load);
const texts = [...textsIn({ ...atlas, layers: null, resources: null, issues: null }, "atlas")];

/** Chinese measure words have no English. */
const MEASURES = /^[个家所位条]$/;

test("every text of the package is there in both languages", () => {
  expect(texts.length).toBeGreaterThan(1000);
  expect(texts.filter(({ zh, en }) => (zh === "") !== (en === "") && !MEASURES.test(zh))).toEqual([]);
});

test("no text of the package is Chinese in English", () => {
  expect(texts.filter(({ en }) => hasHan(en))).toEqual([]);
  expect(atlas.regions.all.filter(({ nameEn }) => nameEn === "" || hasHan(nameEn))).toEqual([]);
  expect(atlas.regions.all.filter(({ former, formerEn }) => former.length !== formerEn.length)).toEqual([]);
});

test("no Chinese text of the package has half-width punctuation or typed spaces", () => {
  expect(texts.flatMap(({ path, zh }) => chineseFaults(zh).map((fault) => `${path}: ${fault}`))).toEqual([]);
  expect(atlas.regions.all.flatMap(({ name }) => chineseFaults(name))).toEqual([]);
});
