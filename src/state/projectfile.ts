import { LARGEST_PROJECT } from "../core/project/document.ts";
import { countValues } from "../core/project/project.ts";
import { DEFAULT_VIEW } from "../core/project/view.ts";
import { issueText } from "../core/words/issues.ts";
import { go, packageAsked, view } from "./address.ts";
import { handOver, openDocument } from "./keeping.ts";
import { longWork } from "./longwork.ts";
import { notify } from "./notices.ts";
import { newId, UNTITLED } from "./openproject.ts";
import { ports } from "./ports.ts";
import { say } from "./settings.ts";

const TOLD = {
  text: { zh: "正在打开项目…", en: "Opening the project…" },
  failed: { zh: "项目未能打开。", en: "The project could not be opened." },
};

/** Opens a project file in place of the project on show, with its package; what cannot be read leaves that untouched. */
export async function openProject(name: string, bytes: Uint8Array): Promise<void> {
  const read = await longWork(TOLD, async (asking) =>
    (await ports().work())("readProject", { bytes, file: name }, asking),
  );
  if (!read) return;
  if ("issue" in read) {
    notify({ zh: issueText(read.issue, "zh"), en: issueText(read.issue, "en") }, { error: true });
    return;
  }
  const { document } = read;
  const { package: named, changed: _, files, ...content } = document;
  const address = files ? await bringPackage(files) : named;
  if (address === undefined) return;
  if (address === packageAsked.peek()) {
    if (!(await openDocument(content))) return;
  } else {
    const { lang, theme } = view.peek();
    handOver(content);
    go({ ...DEFAULT_VIEW, package: address, lang, theme });
  }
  const title = document.title || say(UNTITLED);
  const values = countValues(document.project);
  notify({
    zh: `已打开项目“${title}”，共${values}个数值。`,
    en: `Project “${title}” is open, with ${values} ${values === 1 ? "value" : "values"}.`,
  });
}

/** Keeps a package that came with a project in this browser, and gives the address it has here; tells where it cannot. */
async function bringPackage(files: ReadonlyMap<string, Uint8Array>): Promise<string | undefined> {
  const address = `local/${newId()}/`;
  try {
    await ports().keepPackage(address, files);
    return address;
  } catch {
    notify(
      {
        zh: "浏览器没有空间存放项目里的数据包，没有打开。",
        en: "The browser has no room for the package in the project, which was not opened.",
      },
      { error: true },
    );
    return undefined;
  }
}

/** Lets the person choose a project file. */
export async function chooseProject(): Promise<void> {
  try {
    const file = await ports().choose(".json,application/json", LARGEST_PROJECT);
    if (file) await openProject(file.name, file.bytes);
  } catch {
    notify({ zh: "文件太大，没有打开。", en: "The file is too large and was not opened." }, { error: true });
  }
}
