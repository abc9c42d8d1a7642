import type { Import } from "../../../src/core/clinic/imported.ts";
import { columnsOf } from "../../../src/core/indicators/columns.ts";
import { plainIndicator } from "../../../src/core/indicators/plain.ts";
import type { ProjectDocument } from "../../../src/core/project/document.ts";

/** An import of two figures of the tiny package, one of an indicator of its own. */
export function sampleImport(id = "import-1", value = 7): Import {
  const base = { code: "010001100", period: "2023", low: null, high: null, quality: "unverified" } as const;
  return {
    id,
    file: "各镇.xlsx",
    sheet: "表1",
    date: "2026-03-01",
    figures: columnsOf(
      [
        { ...base, indicator: "gdp", value },
        { ...base, indicator: "wells", value: 12 },
      ],
      [5, 6],
    ),
    indicators: [
      plainIndicator({
        id: "wells",
        name: { zh: "水井数", en: "Wells" },
        unit: { zh: "口", en: "" },
        theme: "own",
        levels: ["town"],
        kind: "count",
      }),
    ],
  };
}

/** A project that holds the sample import. */
export const sampleDocument: ProjectDocument = {
  title: "各镇水井",
  package: null,
  created: "2026-03-01T08:00:00.000Z",
  changed: "2026-03-01T08:30:00.000Z",
  project: { imports: [sampleImport()], shapes: [] },
  rest: {},
};
