import { fileName } from "../core/export/file.ts";
import { packageFiles } from "../core/export/package.ts";
import { readFile } from "./atlas.ts";
import { shown } from "./chain.ts";
import { notify } from "./notices.ts";
import { opened } from "./openproject.ts";
import { ports } from "./ports.ts";
import { project } from "./project.ts";
import { say } from "./settings.ts";

/** Saves the package with the project laid over it as a zip of its files. */
export async function savePackage(): Promise<void> {
  try {
    const gone = shown.peek().issues.filter(({ kind }) => kind === "file-missing");
    const files = await packageFiles(readFile, project.peek(), new Set(gone.map(({ file }) => file)));
    const { zipSync } = await import("fflate");
    const zip = zipSync(Object.fromEntries(files));
    const name = fileName([say(shown.peek().place), opened.peek().title, say({ zh: "数据包", en: "package" })], {
      extension: "zip",
    });
    ports().save(name, new Blob([zip], { type: "application/zip" }));
  } catch {
    notify(
      { zh: "数据包的文件没有读全，没有保存。", en: "A file of the package could not be read; nothing was saved." },
      { error: true },
    );
  }
}
