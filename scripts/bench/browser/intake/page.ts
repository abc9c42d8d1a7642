import type PapaParse from "papaparse";
import type { Indicator } from "../../../../src/core/indicators/definition.ts";
import type { AllJobs } from "../../../../src/core/jobs/all.ts";
import type { Place } from "../../../../src/core/regions/lookup.ts";
import { connect } from "../../../../src/work/connect.ts";

/** The library as it is published: its worker is made of its own source, which bundling would break. */
declare const Papa: typeof PapaParse;

/** What reading a file took, and what it gave, to be checked before the time counts. */
export interface Taken {
  readonly milliseconds: number;
  readonly rows: number;
  /** Rows that joined a place; `null` where nothing joins. */
  readonly matched: number | null;
  /** Sum of the column 户数. */
  readonly sum: number;
  /** Longest task of the page meanwhile; 0 where none took 50 ms. */
  readonly longest: number;
}

/** What the bench calls in its page. */
export interface IntakePage {
  atlas(): Promise<Taken>;
  papaparse(): Promise<Taken>;
}

interface Given {
  readonly places: readonly Place[];
  readonly indicators: readonly Indicator[];
}

const given: Promise<Given> = fetch("given.json").then((answer) => answer.json());
const file = fetch("table.csv")
  .then((answer) => answer.blob())
  .then((blob) => new File([blob], "table.csv"));

let longest = 0;
new PerformanceObserver((list) => {
  for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
}).observe({ type: "longtask" });

/** Longest task so far; entries come when the page has time for them. */
async function longestNow(): Promise<number> {
  await new Promise((resolve) => setTimeout(resolve, 300));
  return longest;
}

async function atlas(): Promise<Taken> {
  const { places, indicators } = await given;
  const source = await file;
  const worker = new Worker(new URL("../../../../src/work/worker.ts", import.meta.url), { type: "module" });
  const ask = connect<AllJobs>(() => worker);
  longest = 0;
  const start = performance.now();
  const opened = await ask("openTable", { bytes: source, file: "table.csv", reading: {} });
  const header = opened.sheets[0]?.header ?? { row: 0, height: 1 };
  const found = await ask("examine", { sheet: 0, header, places, indicators, choices: { decisions: new Map() } });
  const milliseconds = performance.now() - start;
  worker.terminate();
  const sum = found.spans.find(({ column }) => column.includes("户数"))?.sum ?? Number.NaN;
  return { milliseconds, rows: found.rows, matched: found.outcomes.matched, sum, longest: await longestNow() };
}

async function papaparse(): Promise<Taken> {
  const source = await file;
  longest = 0;
  const start = performance.now();
  const parts: Record<string, unknown>[][] = [];
  await new Promise<void>((resolve, reject) => {
    Papa.parse<Record<string, unknown>>(source, {
      worker: true,
      header: true,
      dynamicTyping: true,
      skipEmptyLines: true,
      chunk: ({ data }) => void parts.push(data),
      complete: () => resolve(),
      error: reject,
    });
  });
  const milliseconds = performance.now() - start;
  let [rows, sum] = [0, 0];
  for (const part of parts) {
    rows += part.length;
    for (const row of part) sum += Number(row["2023年户数（户）"]);
  }
  return { milliseconds, rows, matched: null, sum, longest: await longestNow() };
}

Object.assign(window, { intake: { atlas, papaparse } satisfies IntakePage });
