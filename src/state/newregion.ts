import { EMPTY_PROJECT } from "../core/project/project.ts";
import { DEFAULT_VIEW } from "../core/project/view.ts";
import { go, view } from "./address.ts";
import { chooseSheet, openTable, sheet, table, working } from "./clinic.ts";
import { handOver } from "./keeping.ts";
import { notify } from "./notices.ts";
import { newId } from "./openproject.ts";
import { system } from "./outlining.ts";
import { dialog } from "./panels.ts";
import { ports } from "./ports.ts";
import { today } from "./today.ts";

/** What the person says of the new region. */
export interface Said {
  readonly title: string;
  readonly name: string;
  readonly code: string | null;
  readonly above: string | null;
}

/** Makes a package of the boundaries in the clinic, keeps it in this browser, and opens it. */
export async function openNewRegion(said: Said): Promise<void> {
  const open = table.peek();
  if (!open) return;
  const { sheets } = open.found;
  const values = sheets.findIndex(({ attributes, name }) => attributes && name === sheets[sheet.peek()]?.name);
  const question = { ...said, system: system.peek(), file: open.file, date: today() };
  const files = await working(async (asking) =>
    (await ports().work())("newRegion", { sheet: sheet.peek(), said: question }, asking),
  );
  if (!files) return;
  const address = `local/${newId()}/`;
  const kept = await working(async () => {
    await ports().keepPackage(address, files);
    return true;
  });
  if (!kept) return;
  dialog.value = null;
  table.value = null;
  // A project of that package is listed from now on, which is the way back to it.
  handOver({ title: said.title, rest: {}, project: EMPTY_PROJECT });
  const { lang, theme } = view.peek();
  go({ ...DEFAULT_VIEW, package: address, lang, theme });
  const goOn = async () => {
    await openTable(open.file, open.read, open.reading);
    chooseSheet(values);
  };
  notify(
    {
      zh: `已建立“${said.title}”，保存在本机浏览器中。`,
      en: `“${said.title}” was made and is kept in this browser.`,
    },
    values < 0
      ? {}
      : { stays: true, onward: { label: { zh: "导入属性数值", en: "Import its values" }, run: () => void goOn() } },
  );
}
