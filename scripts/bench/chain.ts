import { fileURLToPath } from "node:url";
import { classify } from "../../src/core/classes/classify.ts";
import { defaultSpec } from "../../src/core/classes/spec.ts";
import type { Cell } from "../../src/core/indicators/cell.ts";
import { createFigures } from "../../src/core/indicators/engine.ts";
import type { Figures } from "../../src/core/indicators/figures.ts";
import type { Atlas } from "../../src/core/package/atlas.ts";
import type { Load } from "../../src/core/package/load.ts";
import { completePackage, openPackage } from "../../src/core/package/read.ts";
import { createMinutes } from "../../src/core/reach/minutes.ts";
import { joinTable } from "../../src/core/regions/join.ts";
import { loadFromFolder } from "../commands/load.ts";
import { atMost, type BenchRow, median, plain } from "./row.ts";

const FOLDER = fileURLToPath(new URL("../../data/", import.meta.url));
const ROUNDS = 9;
const ROWS = 26_000;

/** The way of a value in Node: the package read, joined, rolled up and classified; another indicator; a long join. */
export async function bench(): Promise<BenchRow[]> {
  const load = loadFromFolder(FOLDER);
  const first = await timed(() => read(load));
  const size = check(first.result);
  const whole: number[] = [];
  const reading: number[] = [];
  const switching: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const loaded = await timed(() => read(load));
    const shown = await timed(async () => showAll(loaded.result, figuresOf(loaded.result)));
    reading.push(loaded.took);
    whole.push(loaded.took + shown.took);
    switching.push(await slowestSwitch(loaded.result));
  }
  const joining = await longJoins();
  const note = `${size}, median of ${ROUNDS} rounds`;
  return [
    atMost("package read, joined, rolled up and classified", median(whole), "ms", 250, note),
    plain("of which reading and joining", median(reading), "ms", "files from disk included"),
    plain("reading in the first round", first.took, "ms", "before anything is compiled"),
    atMost(
      "another indicator",
      median(switching),
      "ms",
      5,
      "values and classes; the slowest of all indicators and levels",
    ),
    atMost(
      `join of ${ROWS.toLocaleString("en")} rows by code`,
      joining,
      "ms",
      60,
      "to as many places, in another order",
    ),
  ];
}

async function read(load: Load): Promise<Atlas> {
  const opened = await openPackage(load);
  if (!opened.atlas) throw new Error("data/datapackage.json cannot be read: npm run data");
  return completePackage(opened.atlas, load);
}

function figuresOf(atlas: Atlas): Figures {
  return createFigures(atlas, { minutes: createMinutes(atlas, { detour: 1.3, speed: 40 }) });
}

/** Every indicator at every level and period it has, classified as its legend starts. Returns how many values there are. */
function showAll(atlas: Atlas, figures: Figures): number {
  let values = 0;
  for (const { id, levels } of atlas.indicators) {
    for (const level of levels) {
      for (const { period, withData } of figures.periods(id, level)) {
        shade(atlas, figures, id, level, period);
        values += withData;
      }
    }
  }
  return values;
}

function shade(atlas: Atlas, figures: Figures, id: string, level: string, period: string): readonly Cell[] {
  const indicator = atlas.indicators.find((one) => one.id === id);
  if (!indicator) throw new Error(`indicator "${id}" does not exist`);
  const cells = figures.at(id, level, period);
  const values = cells.map((cell) => cell.value);
  classify(values, { ...defaultSpec(indicator, level, cells.length, values), method: "natural" });
  return cells;
}

/** Milliseconds of the slowest switch to an indicator nothing has asked for yet, at its latest period. */
async function slowestSwitch(atlas: Atlas): Promise<number> {
  let slowest = 0;
  for (const { id, levels } of atlas.indicators) {
    for (const level of levels) {
      const period = figuresOf(atlas).latest(id, level);
      if (period === null) continue;
      const figures = figuresOf(atlas);
      shade(atlas, figures, atlas.start.indicator, atlas.start.level, period);
      const { took } = await timed(async () => shade(atlas, figures, id, level, period));
      slowest = Math.max(slowest, took);
    }
  }
  return slowest;
}

/** Median milliseconds of a join by code in which every hundredth row joins nothing. */
async function longJoins(): Promise<number> {
  const code = (i: number) => String(110_000_000 + i * 7);
  const places = Array.from({ length: ROWS }, (_, i) => {
    return { code: code(i), name: `镇${i}`, short: `镇${i}`, aliases: [], former: [], parent: null, level: "town" };
  });
  // 7,919 is prime to the number of rows, so every place comes up once.
  const rows = places.map((_, i) => [i % 100 === 0 ? `x${i}` : code((i * 7919) % ROWS), String(i)]);
  const table = { file: "long.csv", columns: ["code", "value"], rows, lines: rows.map((_, i) => i + 2), issues: [] };
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const { result, took } = await timed(async () => joinTable(places, table));
    if (result.matched !== ROWS * 0.99) throw new Error(`${result.matched} of ${ROWS} rows joined`);
    times.push(took);
  }
  return median(times);
}

/** Makes sure that the figures are right before their speed counts, and says how much there is. */
function check(atlas: Atlas): string {
  const figures = figuresOf(atlas);
  const counties = atlas.regions.byLevel.get("county") ?? [];
  const gdp = figures.aggregate(
    "gdp",
    counties.map((one) => one.code),
    "2021",
  ).cell.value;
  const city = figures.of("gdp", atlas.root, "2021").value;
  if (gdp === null || city === null || Math.abs(gdp - city) > 1) throw new Error(`GDP 2021: ${gdp} and ${city}`);
  const values = showAll(atlas, figures).toLocaleString("en");
  return `${atlas.regions.all.length.toLocaleString("en")} regions, ${atlas.indicators.length} indicators, ${values} values`;
}

async function timed<Result>(work: () => Promise<Result>): Promise<{ readonly result: Result; readonly took: number }> {
  const start = performance.now();
  const result = await work();
  return { result, took: performance.now() - start };
}
