import { fileName } from "../core/export/file.ts";
import { sourceFiles } from "../core/export/packagefiles.ts";
import { readFile } from "./atlas.ts";
import { shown } from "./chain.ts";
import { longWork } from "./longwork.ts";
import { opened } from "./openproject.ts";
import { ports } from "./ports.ts";
import { project } from "./project.ts";
import { say } from "./settings.ts";

const TOLD = {
  text: { zh: "正在打包…", en: "Packing…" },
  failed: {
    zh: "数据包中有文件读不出来，未能保存。",
    en: "A file of the package could not be read; nothing was saved.",
  },
};

/** Saves the package with the project laid over it as a zip of its files. */
export async function savePackage(): Promise<void> {
  const zip = await longWork(TOLD, async (asking) => {
    const gone = shown.peek().issues.filter(({ kind }) => kind === "file-missing");
    const [sources, work] = await Promise.all([sourceFiles(readFile), ports().work()]);
    const missing = new Set(gone.map(({ file }) => file));
    return work("packPackage", { sources, project: project.peek(), missing }, asking);
  });
  if (!zip) return;
  const name = fileName([say(shown.peek().place), opened.peek().title, say({ zh: "数据包", en: "package" })], {
    extension: "zip",
  });
  ports().save(name, new Blob([zip], { type: "application/zip" }));
}
