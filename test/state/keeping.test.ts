import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { createFigures } from "../../src/core/indicators/engine.ts";
import { createJobs } from "../../src/core/jobs/all.ts";
import { direct } from "../../src/core/jobs/job.ts";
import type { Ports } from "../../src/state/ports.ts";
import { tinyText } from "../core/package/tiny.ts";
import { sampleImport } from "../core/project/sample.ts";
import { openState } from "./page.ts";
import { emptyShelf, type Shelf, storeOn } from "./shelf.ts";

const ONE = { zh: "导入甲", en: "import one" };
const TWO = { zh: "导入乙", en: "import two" };

/** Opens a window on what `shelf` and `kept` remember, with the files it saved. */
async function openWindow(shelf: Shelf, kept: Map<string, string>, search = "") {
  const page = await openState(search, kept);
  const saved: { name: string; content: Blob }[] = [];
  const packages = new Map<string, ReadonlyMap<string, Uint8Array>>();
  const { fillPorts } = await import("../../src/state/ports.ts");
  fillPorts({
    projects: async () => storeOn(shelf),
    work: async () => direct(createJobs()),
    keepPackage: async (address: string, files: ReadonlyMap<string, Uint8Array>) => void packages.set(address, files),
    save: (name: string, content: Blob) => void saved.push({ name, content }),
  } as unknown as Ports);
  const { bringBack } = await import("../../src/state/returning.ts");
  await bringBack();
  const project = await import("../../src/state/project.ts");
  const add = (id: string, name = ONE, value = 7) =>
    project.change(name, {
      ...project.project.peek(),
      imports: [...project.project.peek().imports, sampleImport(id, value)],
    });
  const value = async () => {
    const { atlas } = await import("../../src/state/atlas.ts");
    const opened = atlas.peek();
    return opened && createFigures(opened).of("gdp", "010001100", "2023").value;
  };
  const keeping = async () => {
    const found = await import("../../src/state/keeping.ts");
    await found.follow();
    return found;
  };
  const notice = async () => (await import("../../src/state/notices.ts")).notice.peek();
  return { ...page, ...project, saved, packages, add, value, keeping, notice };
}

describe("a project", () => {
  test("is there again on the next visit, and so is what can be undone", async () => {
    const [shelf, kept] = [emptyShelf(), new Map<string, string>()];
    const before = await openWindow(shelf, kept);
    const untouched = await before.value();
    before.add("import-1");
    await (await before.keeping()).flush();

    const after = await openWindow(shelf, kept);
    expect(await after.value()).toBe(7);
    expect((await after.notice())?.text.zh).toBe("已恢复上次的修改。");
    expect(after.changes.peek()).toEqual([ONE]);
    after.undoChange();
    expect(await after.value()).toBe(untouched);
    await (await after.keeping()).flush();

    const last = await openWindow(shelf, kept);
    expect(await last.value()).toBe(untouched);
    expect(last.undone.peek()).toEqual([ONE]);
    last.redoChange();
    expect(await last.value()).toBe(7);
  });

  test("that an older page kept is there, and is kept in the form of today from the next change on", async () => {
    const [shelf, kept] = [emptyShelf(), new Map<string, string>()];
    const before = await openWindow(shelf, kept);
    before.add("import-1");
    await (await before.keeping()).flush();
    const [entry] = [...shelf.entries.values()];
    if (!entry) throw new Error("nothing was kept");
    const old = JSON.parse(readFileSync(new URL("../fixtures/projects/version-1.json", import.meta.url), "utf8"));
    shelf.entries.set(entry.id, { ...entry, version: 1 });
    shelf.parts.set(entry.id, new Map([[0, { list: "imports", content: old.imports[0] }]]));

    const after = await openWindow(shelf, kept);
    expect(await after.value()).toBe(7);
    after.add("import-2", TWO, 8);
    await (await after.keeping()).flush();
    const last = await openWindow(shelf, kept);
    expect(await last.value()).toBe(8);
    last.undoChange();
    expect(await last.value()).toBe(7);
    expect([...shelf.entries.values()].map(({ version }) => version)).toEqual([2]);
  });

  test("is written soon after a change, and when the page goes", async () => {
    const shelf = emptyShelf();
    const page = await openWindow(shelf, new Map());
    page.add("import-1");
    await page.keeping();
    await expect.poll(() => [...shelf.entries.values()].map(({ values }) => values)).toEqual([2]);
    page.add("import-2", TWO);
    page.happen("pagehide");
    const { flush } = await page.keeping();
    await flush();
    expect([...shelf.entries.values()]).toMatchObject([{ imports: 2, values: 4, revision: 2 }]);
  });

  test("stays with its package", async () => {
    const [shelf, kept] = [emptyShelf(), new Map<string, string>()];
    const one = await openWindow(shelf, kept);
    one.add("import-1");
    await (await one.keeping()).flush();
    const other = await openWindow(shelf, kept, "?package=other/");
    expect(other.changes.peek()).toEqual([]);
    other.add("import-1", TWO, 8);
    await other.keeping();
    const { go } = await import("../../src/state/address.ts");
    go({ package: null });
    await other.keeping();
    expect(await other.value()).toBe(7);
    go({ package: "other/" });
    await other.keeping();
    expect(await other.value()).toBe(8);
    expect(shelf.entries.size).toBe(2);
  });

  test("goes on in the window alone where nothing can be kept, and says so once", async () => {
    const shelf = emptyShelf();
    const page = await openWindow(shelf, new Map());
    shelf.full = true;
    page.add("import-1");
    const { failing, flush } = await page.keeping();
    await flush();
    const told = await page.notice();
    expect(told).toMatchObject({ error: true, action: { label: { zh: "保存项目文件" } } });
    page.add("import-2");
    await flush();
    expect(await page.notice()).toBe(told);
    told?.action?.run();
    await expect.poll(() => page.saved.map(({ name }) => name)).toEqual(["未命名项目.project.json"]);

    shelf.full = false;
    page.undoChange();
    await flush();
    expect(failing.peek()).toBe(false);
    expect([...shelf.entries.values()]).toMatchObject([{ imports: 1 }]);
    const [parts] = shelf.parts.values();
    expect(parts?.size).toBe(2);
  });

  test("goes on as a new one where another window has deleted it, and says so", async () => {
    const [shelf, kept] = [emptyShelf(), new Map<string, string>()];
    const page = await openWindow(shelf, kept);
    page.add("import-1");
    const { flush } = await page.keeping();
    await flush();
    const [entry] = shelf.entries.values();
    if (!entry) throw new Error("nothing was written");
    await storeOn(shelf).remove(entry);
    page.add("import-2", TWO);
    await flush();
    expect((await page.notice())?.text.zh).toBe("另一个窗口已删除这个项目，这里的内容已另存为新项目。");
    await flush();
    expect([...shelf.entries.values()]).toMatchObject([{ title: "", imports: 2 }]);
    expect(shelf.entries.has(entry.id)).toBe(false);
  });

  test("that cannot be read is left alone, and an empty one begins", async () => {
    const [shelf, kept] = [emptyShelf(), new Map<string, string>()];
    const before = await openWindow(shelf, kept);
    before.add("import-1");
    await (await before.keeping()).flush();
    for (const parts of shelf.parts.values()) parts.clear();
    const after = await openWindow(shelf, kept);
    expect((await after.notice())?.error).toBe(true);
    expect(after.project.peek().imports).toEqual([]);
    expect(shelf.entries.size).toBe(1);
  });
});

describe("two windows on one project", () => {
  test("do not overwrite each other: what the later one changed is kept as a copy", async () => {
    const [shelf, kept] = [emptyShelf(), new Map<string, string>()];
    const first = await openWindow(shelf, kept);
    first.add("import-1");
    const one = await first.keeping();
    await one.flush();
    const second = await openWindow(shelf, kept);
    const two = await second.keeping();
    const id = [...shelf.entries.keys()][0] ?? "";

    first.add("import-2", TWO, 8);
    await one.flush();
    expect(await second.notice()).toMatchObject({ error: true, action: { label: { zh: "载入最新版本" } } });

    second.add("import-2", TWO, 9);
    await two.flush();
    expect((await second.notice())?.text.zh).toContain("另一个窗口已经修改了这个项目");
    expect(shelf.entries.size).toBe(2);
    expect(shelf.entries.get(id)).toMatchObject({ imports: 2, revision: 2 });
    const copy = [...shelf.entries.values()].find((entry) => entry.id !== id);
    expect(copy).toMatchObject({ title: "未命名项目（副本）", imports: 2, revision: 1 });
    expect(await second.value()).toBe(9);

    await two.openStored(id);
    expect(await second.value()).toBe(8);
    second.undoChange();
    await two.flush();
    expect(shelf.entries.get(id)).toMatchObject({ imports: 1, revision: 3 });
  });
});

describe("a project file", () => {
  test("opens what was saved, as a project of its own", async () => {
    const shelf = emptyShelf();
    const page = await openWindow(shelf, new Map());
    page.add("import-1");
    await (await page.keeping()).flush();
    const { saveProject } = await import("../../src/state/savefile.ts");
    await saveProject();
    page.undoChange();
    const bytes = new Uint8Array(await (page.saved[0] as { content: Blob }).content.arrayBuffer());
    const { openProject } = await import("../../src/state/projectfile.ts");
    await openProject("x.project.json", bytes);
    expect(await page.value()).toBe(7);
    await (await page.keeping()).flush();
    expect(shelf.entries.size).toBe(2);
  });

  test("that cannot be read leaves the project as it is", async () => {
    const page = await openWindow(emptyShelf(), new Map());
    page.add("import-1");
    const { openProject } = await import("../../src/state/projectfile.ts");
    await openProject("x.json", new TextEncoder().encode('{"format":"atlas-project","version":99}'));
    expect((await page.notice())?.text.zh).toContain("比本页新");
    expect(await page.value()).toBe(7);
  });

  test("takes a package along that no other browser has", async () => {
    const page = await openWindow(emptyShelf(), new Map(), "?package=local/one/");
    page.add("import-1");
    await page.keeping();
    const { saveProject } = await import("../../src/state/savefile.ts");
    await saveProject();
    const bytes = new Uint8Array(await (page.saved[0] as { content: Blob }).content.arrayBuffer());

    const other = await openWindow(emptyShelf(), new Map());
    const { openProject } = await import("../../src/state/projectfile.ts");
    await openProject("x.project.json", bytes);
    await other.keeping();
    const [[address, files] = []] = other.packages;
    expect(new TextDecoder().decode(files?.get("groups.csv"))).toBe(tinyText("groups.csv"));
    expect(new URLSearchParams(other.addresses.at(-1)?.slice(1)).get("package")).toBe(address);
    expect(other.project.peek().imports).toHaveLength(1);
  });

  test("of another package opens with that package", async () => {
    const page = await openWindow(emptyShelf(), new Map());
    const { writeProject } = await import("../../src/core/project/document.ts");
    const { openProject } = await import("../../src/state/projectfile.ts");
    const { sampleDocument } = await import("../core/project/sample.ts");
    const text = writeProject({ ...sampleDocument, package: "other/" });
    await openProject("x.json", new TextEncoder().encode(text));
    await page.keeping();
    expect(page.addresses.at(-1)).toBe("/?package=other%2F");
    expect(page.project.peek()).toEqual(sampleDocument.project);
  });
});
