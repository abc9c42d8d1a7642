import { describe, expect, test } from "vitest";
import type { ListedProject } from "../../src/core/project/stored.ts";
import type { Ports } from "../../src/state/ports.ts";
import { sampleImport } from "../core/project/sample.ts";
import { openState } from "./page.ts";
import { emptyShelf, storeOn } from "./shelf.ts";

/** A window with one project of one import, and the list that holds it. */
async function openList() {
  await openState();
  const shelf = emptyShelf();
  const { fillPorts } = await import("../../src/state/ports.ts");
  fillPorts({ projects: async () => storeOn(shelf) } as unknown as Ports);
  const { change, project } = await import("../../src/state/project.ts");
  const keeping = await import("../../src/state/keeping.ts");
  const { notice } = await import("../../src/state/notices.ts");
  const projects = await import("../../src/state/projects.ts");
  change({ zh: "导入甲", en: "import one" }, { ...project.peek(), imports: [sampleImport()] });
  await keeping.flush();
  await projects.readShelf();
  const all = () => projects.shelf.peek() as readonly ListedProject[];
  const titled = (title: string) => all().find((one) => one.title === title) as ListedProject;
  return { ...projects, ...keeping, shelfOf: shelf, project, notice, all, titled };
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
