import { packageAmong } from "../core/package/packed.ts";
import { EMPTY_PROJECT } from "../core/project/project.ts";
import { DEFAULT_VIEW } from "../core/project/view.ts";
import { go, view } from "./address.ts";
import { table } from "./clinic.ts";
import { handOver } from "./keeping.ts";
import { longWork } from "./longwork.ts";
import { notify } from "./notices.ts";
import { newId } from "./openproject.ts";
import { dialog } from "./panels.ts";
import { ports } from "./ports.ts";

const TOLD = {
  text: { zh: "正在打开数据包…", en: "Opening the package…" },
  failed: { zh: "数据包没有打开成。", en: "The package could not be opened." },
};

/**
 * Opens a package that is handed over as a zip, or as its files by path, which this browser keeps from then on. Gives whether
 * there is nothing more to open: `false` where no package with regions is in it.
 */
export async function openPackage(name: string, given: File | ReadonlyMap<string, File>): Promise<boolean> {
  const read = await longWork(TOLD, async (asking) => {
    if (given instanceof File) return { files: await (await ports().work())("readPackage", { zip: given }, asking) };
    const all = [...given].map(async ([path, file]) => [path, new Uint8Array(await file.arrayBuffer())] as const);
    return { files: packageAmong(new Map(await Promise.all(all))) };
  });
  if (read && !read.files) return false;
  const { files } = read ?? {};
  if (!files) return true;
  const address = `local/${newId()}/`;
  const kept = await longWork(TOLD, async () => {
    await ports().keepPackage(address, files);
    return true;
  });
  if (!kept) return true;
  dialog.value = null;
  table.value = null;
  const title = name.replace(/\.zip$/i, "");
  // A project of that package is listed from now on, which is the way back to it.
  handOver({ title, rest: {}, project: EMPTY_PROJECT });
  const { lang, theme } = view.peek();
  go({ ...DEFAULT_VIEW, package: address, lang, theme });
  notify({
    zh: `已打开数据包“${title}”，保存在本机浏览器中。`,
    en: `The package “${title}” is open and kept in this browser.`,
  });
  return true;
}
