import { expect, test } from "vitest";
import { columnsOf } from "../../../src/core/indicators/columns.ts";
import { writeProject } from "../../../src/core/project/document.ts";
import { EMPTY_PROJECT } from "../../../src/core/project/project.ts";
import { sizeOfProject } from "../../../src/core/project/size.ts";
import { sampleDocument, sampleImport } from "./sample.ts";

/** An import of figures whose codes, values and rows grow longer. */
function long(rows: number) {
  const base = { indicator: "gdp", period: "2023", low: null, high: null, quality: "official" } as const;
  const figures = Array.from({ length: rows }, (_, i) => ({ ...base, code: `${100_000 + i}`, value: i * 1.25 }));
  return {
    ...sampleImport(),
    figures: columnsOf(
      figures,
      figures.map((_, i) => i + 2),
    ),
  };
}

test.each([0, 2, 5000])("a project of %i figures is reckoned to within a tenth of its file", (rows) => {
  const project = { ...EMPTY_PROJECT, imports: [long(rows)] };
  const lists =
    writeProject({ ...sampleDocument, project }).length -
    writeProject({ ...sampleDocument, project: EMPTY_PROJECT }).length;
  expect(Math.abs(sizeOfProject(project) / lists - 1)).toBeLessThan(0.1);
});
