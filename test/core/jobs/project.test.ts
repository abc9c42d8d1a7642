import { unzipSync } from "fflate";
import { expect, test } from "vitest";
import { loadFrom, sourceFiles, zipped } from "../../../src/core/export/packagefiles.ts";
import { createFigures } from "../../../src/core/indicators/engine.ts";
import { direct } from "../../../src/core/jobs/job.ts";
import { createProjectJobs } from "../../../src/core/jobs/project.ts";
import { finish } from "../../../src/core/jobs/steps.ts";
import { openPackage } from "../../../src/core/package/read.ts";
import { unzipping } from "../../../src/core/table/unzip.ts";
import { tinyLoad, tinyText } from "../package/tiny.ts";
import { sampleDocument } from "../project/sample.ts";

const ask = direct(createProjectJobs());

test("a project goes into a file and comes back", async () => {
  const bytes = await ask("writeProject", sampleDocument);
  expect(await ask("readProject", { bytes, file: "x.json" })).toEqual({ document: sampleDocument });
});

test("a file that is no project comes back as the issue that says so", async () => {
  const bytes = new TextEncoder().encode("{");
  expect(await ask("readProject", { bytes, file: "x.json" })).toMatchObject({ issue: { kind: "file-unreadable" } });
});

test("a package is packed with a project laid over it", async () => {
  const sources = await sourceFiles(tinyLoad());
  const question = { sources, project: sampleDocument.project, missing: new Set<string>() };
  const files = new Map(Object.entries(unzipSync(await ask("packPackage", question))));
  const { atlas } = await openPackage(loadFrom(files));
  expect(atlas && createFigures(atlas).of("gdp", "010001100", "2023")).toMatchObject({ value: 7 });
});

test("a package of which a file is gone is not packed, unless it was missing before", async () => {
  const sources = await sourceFiles(tinyLoad({ "groups.csv": null }));
  expect(sources.has("groups.csv")).toBe(false);
  const question = { sources, project: sampleDocument.project };
  await expect(ask("packPackage", { ...question, missing: new Set() })).rejects.toThrow("groups.csv");
  const files = unzipSync(await ask("packPackage", { ...question, missing: new Set(["groups.csv"]) }));
  expect(files["groups.csv"]).toBeUndefined();
});

test("packing can be given up between two blocks, and tells how far it is", async () => {
  const files = new Map([
    ["a.csv", new Uint8Array(600 * 1024)],
    ["空.csv", new Uint8Array()],
  ]);
  const told: number[] = [];
  const zip = await zipped(files, { pause: async () => undefined, progress: (done) => told.push(done) });
  // Blocks of 256 KiB, and the empty file.
  expect(told.map((done) => Math.round(done * 600))).toEqual([256, 512, 600, 600]);
  const lengths = (found: Iterable<[string, Uint8Array]>) => [...found].map(([path, { length }]) => [path, length]);
  expect(lengths(Object.entries(unzipSync(zip)))).toEqual(lengths(files));
  expect(lengths(finish(unzipping(zip, { bytes: 1e6, files: 9 }, () => true)).files)).toEqual(lengths(files));
  const given = { pause: () => Promise.reject(new Error("given up")), progress: () => {} };
  await expect(zipped(files, given)).rejects.toThrow("given up");
});

test("only files inside a package are its own", async () => {
  const outside = { resources: [{ path: "../secret.csv" }, { path: "groups.csv" }, {}] };
  const load = tinyLoad({ "datapackage.json": JSON.stringify(outside), "../secret.csv": "x" });
  expect([...(await sourceFiles(load)).keys()]).toEqual(["datapackage.json", "groups.csv"]);
  expect(new TextDecoder().decode((await sourceFiles(load)).get("groups.csv"))).toBe(tinyText("groups.csv"));
});
