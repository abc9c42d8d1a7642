import { describe, expect, test } from "vitest";
import type { ListedProject } from "../../src/core/project/stored.ts";
import type { Ports } from "../../src/state/ports.ts";
import { sampleImport } from "../core/project/sample.ts";
import { openState } from "./page.ts";
import { emptyShelf, storeOn } from "./shelf.ts";

/** A window with one project of one import, and the list that holds it. */
async function openList(search = "", shelf = emptyShelf(), local = new Map<string, string>()) {
  await openState(search, local);
  const dropped: string[] = [];
  const { fillPorts } = await import("../../src/state/ports.ts");
  fillPorts({
    projects: async () => storeOn(shelf),
    dropPackage: async (address: string) => void dropped.push(address),
  } as unknown as Ports);
  const { change, project } = await import("../../src/state/project.ts");
  const keeping = await import("../../src/state/keeping.ts");
  const { notice } = await import("../../src/state/notices.ts");
  const { dismiss } = await import("../../src/state/notices.ts");
  const projects = await import("../../src/state/projects.ts");
  const { dropLeft } = await import("../../src/state/leaving.ts");
  change({ zh: "导入甲", en: "import one" }, { ...project.peek(), imports: [sampleImport()] });
  await keeping.flush();
  await projects.readShelf();
  const all = () => projects.shelf.peek() as readonly ListedProject[];
  const titled = (title: string) => all().find((one) => one.title === title) as ListedProject;
  return { ...projects, ...keeping, shelfOf: shelf, project, notice, dismiss, all, titled, dropped, dropLeft };
}

describe("the list of projects", () => {
  test("gives a copy all parts, so that it outlives the original", async () => {
    const page = await openList();
    await page.renameListed(page.titled(""), " 年\n报 ");
    await page.duplicateListed(page.titled("年 报"));
    await page.deleteListed(page.titled("年 报"));
    expect(page.project.peek().imports).toEqual([]);
    expect(page.all().map(({ title }) => title)).toEqual(["年 报（副本）"]);
    await page.openListed(page.titled("年 报（副本）"));
    expect(page.project.peek().imports).toEqual([sampleImport()]);
  });

  test("brings a deleted project back, open again where it was", async () => {
    const page = await openList();
    await page.deleteListed(page.titled(""));
    expect(page.all()).toEqual([]);
    page.notice.peek()?.action?.run();
    await expect.poll(() => page.project.peek().imports.length).toBe(1);
    expect(page.all().map(({ values }) => values)).toEqual([2]);
  });

  test("lets go of a package's files with its last project, once that cannot be brought back", async () => {
    const [shelf, local] = [emptyShelf(), new Map<string, string>()];
    const region = await openList("?package=local/a/", shelf, local);
    await region.duplicateListed(region.titled(""));
    const page = await openList("", shelf, local);
    const both = page.all().filter((one) => one.package === "local/a/");
    expect(both).toHaveLength(2);
    const past = async () => {
      page.dismiss(page.notice.peek()?.id ?? 0);
      await new Promise((resolve) => setTimeout(resolve, 20));
    };

    await page.deleteListed(both[0] as ListedProject);
    await past();
    expect(page.dropped).toEqual([]);
    await page.deleteListed(both[1] as ListedProject);
    // As where the list is opened anew while the deletion can still be taken back.
    await page.dropLeft();
    expect(page.dropped).toEqual([]);
    const { id, action } = page.notice.peek() ?? {};
    page.dismiss(id ?? 0);
    action?.run();
    await expect.poll(() => page.all().filter((one) => one.package === "local/a/").length).toBe(1);
    expect(page.dropped).toEqual([]);
    await page.deleteListed(page.all().find((one) => one.package === "local/a/") as ListedProject);
    await past();
    expect(page.dropped).toEqual(["local/a/"]);
    await page.dropLeft();
    expect(page.dropped).toEqual(["local/a/"]);
  });

  test("keeps the files of a package that is on show, until another visit", async () => {
    const [shelf, local] = [emptyShelf(), new Map<string, string>()];
    const region = await openList("?package=local/a/", shelf, local);
    await region.deleteListed(region.titled(""));
    region.dismiss(region.notice.peek()?.id ?? 0);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(region.dropped).toEqual([]);

    const soon = await openList("", shelf, local);
    await soon.dropLeft();
    // Another window may still bring the project back.
    expect(soon.dropped).toEqual([]);
    local.set("atlas-leaving", (local.get("atlas-leaving") ?? "").replace(/\d{13}/, "1"));
    await soon.dropLeft();
    expect(soon.dropped).toEqual(["local/a/"]);
  });

  test("does not rename what another window has changed since", async () => {
    const page = await openList();
    await page.duplicateListed(page.titled(""));
    const copy = page.titled("未命名项目（副本）");
    const { picture: _, ...entry } = copy;
    await storeOn(page.shelfOf).write({ ...entry, title: "别处改的" }, new Map());
    await page.renameListed(copy, "这里改的");
    expect(page.notice.peek()).toMatchObject({ error: true });
    expect(
      page
        .all()
        .map(({ title }) => title)
        .sort(),
    ).toEqual(["", "别处改的"]);
  });

  test("says so where the browser keeps nothing", async () => {
    await openState();
    const { fillPorts } = await import("../../src/state/ports.ts");
    fillPorts({ projects: () => Promise.reject(new Error("refused")) } as unknown as Ports);
    const { readShelf, shelf } = await import("../../src/state/projects.ts");
    await readShelf();
    expect(shelf.peek()).toBe("refused");
  });
});
