import { expect, test, vi } from "vitest";
import { columnsOf } from "../../src/core/indicators/columns.ts";
import { type AllJobs, createJobs } from "../../src/core/jobs/all.ts";
import { type Ask, direct } from "../../src/core/jobs/job.ts";
import { openState } from "./page.ts";

async function openClinic() {
  await openState("?level=town");
  const work: Ask<AllJobs> = direct(createJobs());
  const { fillPorts } = await import("../../src/state/ports.ts");
  fillPorts({ work: async () => work } as unknown as Parameters<typeof fillPorts>[0]);
  const { openDropped } = await import("../../src/state/opentable.ts");
  const queue = await import("../../src/state/waiting.ts");
  const clinic = await import("../../src/state/clinic.ts");
  const panels = await import("../../src/state/panels.ts");
  const notices = await import("../../src/state/notices.ts");
  return { openDropped, ...queue, ...clinic, ...panels, ...notices };
}

const csv = (name: string) => new File([`镇,人口\n${name},1\n`], `${name}.csv`);

/** A file that says it has two gigabytes and fails the test when it is read. */
function vast(name: string): File {
  const never = () => Promise.reject(new Error("was read"));
  return { arrayBuffer: never, name, size: 2 * 1024 ** 3 } as unknown as File;
}

test("several files are opened one after the other, each when the one before is skipped", async () => {
  const state = await openClinic();
  await state.openDropped([csv("乙2"), csv("乙10"), csv("甲")]);
  expect(state.table.value?.file).toBe("甲.csv");
  expect(state.waiting.value.map(({ name }) => name)).toEqual(["乙2.csv", "乙10.csv"]);
  await state.skip();
  expect(state.table.value?.file).toBe("乙2.csv");
  await state.skip();
  await state.skip();
  expect(state.table.value).toBeNull();
  expect(state.dialog.value).toBeNull();
});

test("the next file is opened once one was imported", async () => {
  const state = await openClinic();
  await state.openDropped([csv("乙"), csv("甲")]);
  const { settle } = await import("../../src/state/trial.ts");
  const made = { id: "import-1", file: "甲.csv", sheet: null, date: "2031-01-01", figures: columnsOf([]) };
  const text = { zh: "导入", en: "import" };
  settle({ trial: { kind: "figures", made: { ...made, indicators: [] }, placed: null }, name: text, done: text });
  await vi.waitFor(() => expect(state.table.value?.file).toBe("乙.csv"));
  expect(state.waiting.value).toEqual([]);
});

test("a file of two gigabytes is refused unread, and the others are opened", async () => {
  const state = await openClinic();
  await state.openDropped([vast("大.csv"), csv("甲")]);
  expect(state.table.value?.file).toBe("甲.csv");
  expect(state.refused.value).toEqual(["大.csv"]);
  await state.openDropped([vast("大.csv")]);
  expect(state.notice.value?.text.zh).toBe("大.csv超过512 MB，没有打开。");
});

test("folders are gone through, however the browser parts what they hold", async () => {
  const entry = (file: File) => ({
    isFile: true,
    isDirectory: false,
    name: file.name,
    file: (go: (f: File) => void) => go(file),
  });
  const folder = (name: string, ...parts: readonly (readonly unknown[])[]) => ({
    isFile: false,
    isDirectory: true,
    name,
    createReader: () => {
      const left = [...parts, []];
      return { readEntries: (go: (found: readonly unknown[]) => void) => go(left.shift() ?? []) };
    },
  });
  const { filesIn } = await import("../../src/state/dropped.ts");
  const dropped = folder("报表", [entry(csv("甲")), folder("旧", [entry(csv("乙"))])], [entry(csv("丙"))]);
  const found = await filesIn([dropped as unknown as FileSystemEntry]);
  expect(found.map(({ path }) => path)).toEqual(["报表/甲.csv", "报表/旧/乙.csv", "报表/丙.csv"]);
});

test("a shapefile is opened with its parts", async () => {
  const state = await openClinic();
  // A header of a hundred bytes and no shape: ESRI's whitepaper of 1998.
  const shp = new DataView(new ArrayBuffer(100));
  shp.setInt32(0, 9994);
  shp.setInt32(24, 50);
  shp.setInt32(28, 1000, true);
  shp.setInt32(32, 5, true);
  await state.openDropped([new File([shp.buffer], "镇.shp"), new File(["GEOGCS"], "镇.prj"), csv("甲")]);
  expect(state.waiting.value.map(({ name }) => name)).toEqual(["镇.shp"]);
  await state.skip();
  expect(state.table.value?.file).toBe("镇.shp");
  expect(state.table.value?.found.issues.map(({ kind }) => kind)).toEqual(["file-empty"]);
});
