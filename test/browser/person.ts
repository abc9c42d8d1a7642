import type { Locator, Page } from "playwright-core";

/** A row of the legend as it is read: its label, how many regions it holds, its fill. */
export interface LegendRow {
  readonly label: string;
  readonly count: number;
  readonly fill: string;
}

/** The cells of the legend on show, classes first, then what has no data. */
export function legendCells(page: Page): Locator {
  return page.getByRole("region", { name: "图例" }).getByRole("button", { name: /，[\d,]+个[^，]*$/ });
}

/** Reads the legend on show. */
export async function legendRows(page: Page): Promise<LegendRow[]> {
  const cells = await legendCells(page).all();
  return Promise.all(
    cells.map(async (cell) => {
      const name = (await cell.getAttribute("aria-label")) ?? "";
      return {
        label: await cell
          .locator(".legend-label")
          .evaluate((label) => [...label.childNodes].map((node) => (node instanceof Text ? node.data : "")).join("")),
        count: Number(/([\d,]+)个[^，]*$/.exec(name)?.[1]?.replace(",", "")),
        fill: (await cell.locator("rect").first().getAttribute("fill")) ?? "",
      };
    }),
  );
}

/** Number of regions the legend counts, those without data among them. */
export async function legendTotal(page: Page): Promise<number> {
  return (await legendRows(page)).reduce((sum, { count }) => sum + count, 0);
}

/** The switch of a level: the radio button that the keyboard reaches. */
export function levelRadio(page: Page, name: string): Locator {
  return page.getByRole("radiogroup", { name: "层级" }).getByRole("radio", { name: new RegExp(`^${name} `) });
}

function levelLabel(page: Page, name: string): Locator {
  const radio = page.getByRole("radio", { name: new RegExp(`^${name} `) });
  return page.getByRole("radiogroup", { name: "层级" }).locator("label").filter({ has: radio });
}

/** Presses a level with the mouse, on its label as a person does. */
export async function pressLevel(page: Page, name: string): Promise<void> {
  await levelLabel(page, name).click();
}

/** Number of regions of a level, as its switch says it. */
export async function levelCount(page: Page, name: string): Promise<number> {
  const text = await levelLabel(page, name).textContent();
  return Number(/[\d,]+$/.exec(text ?? "")?.[0].replace(",", ""));
}

/** Chooses an indicator from the tree by its whole name. */
export async function chooseIndicator(page: Page, name: string): Promise<void> {
  await page.getByRole("tree", { name: "指标" }).getByTitle(name, { exact: true }).click();
}

/** The title over the map. */
export function mapTitle(page: Page): Locator {
  return page.getByRole("main").getByRole("heading", { level: 2 }).first();
}

/** A row of the table by the name of its region. */
export function tableRow(page: Page, name: string): Locator {
  return page.getByRole("row").filter({ has: page.getByRole("rowheader", { name }) });
}

/** The table's checkbox of a region. */
export function tick(page: Page, name: string): Locator {
  return page.getByRole("checkbox", { name: `勾选${name}`, exact: true });
}

/** The button in the header that says how many regions are selected. */
export function chip(page: Page): Locator {
  return page.getByRole("banner").getByRole("button", { name: /^已选/ });
}

/** Box of the map on the screen. */
export async function mapBox(page: Page): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = await page.locator("#map").boundingBox();
  if (!box) throw new Error("the map has no place on the screen");
  return box;
}

/**
 * Points of the map and the region that the tooltip names there, found by moving the mouse over a grid. Only points well
 * inside a region count: those whose neighbours to the left and above name the same one. It ends when all of `wanted`
 * are found.
 */
export async function findRegions(page: Page, wanted: readonly string[]): Promise<Map<string, [number, number]>> {
  const step = 44;
  const box = await mapBox(page);
  const tip = page.getByRole("tooltip").locator("b");
  const found = new Map<string, [number, number]>();
  let above: (string | null)[] = [];
  for (let y = box.y + step; y < box.y + box.height - step; y += step) {
    const row: (string | null)[] = [];
    for (let x = box.x + step; x < box.x + box.width - step; x += step) {
      await page.mouse.move(x, y);
      const name = await tip.evaluateAll((names) => names[0]?.textContent ?? null);
      const at = row.length;
      const same = name !== null && [row[at - 1], above[at], above[at - 1]].every((one) => one === name);
      if (same && !found.has(name)) found.set(name, [x - step / 2, y - step / 2]);
      row.push(name);
      if (wanted.every((one) => found.has(one))) return found;
    }
    above = row;
  }
  throw new Error(`not found on the map: ${wanted.filter((one) => !found.has(one)).join(", ")}`);
}
