import { fileName } from "../core/export/file.ts";
import { sourceFiles } from "../core/export/packagefiles.ts";
import type { ProjectDocument } from "../core/project/document.ts";
import { readFile } from "./atlas.ts";
import { longWork } from "./longwork.ts";
import { opened, UNTITLED } from "./openproject.ts";
import { ports } from "./ports.ts";
import { project } from "./project.ts";
import { say } from "./settings.ts";

/** Whether a package stands in this browser alone. */
export function isLocal(address: string | null): boolean {
  return address?.startsWith("local/") ?? false;
}

const TOLD = {
  text: { zh: "正在保存项目…", en: "Saving the project…" },
  failed: { zh: "项目文件未能保存。", en: "The project file could not be written." },
};

/**
 * Saves the project that is open as a file that opens again. A package that no other browser has goes with it; where its
 * files cannot be read, the project is saved without it.
 */
export async function saveProject(): Promise<void> {
  const { id: _, ...told } = opened.peek();
  const document: ProjectDocument = { ...told, changed: new Date().toISOString(), project: project.peek() };
  const bytes = await longWork(TOLD, async (asking) => {
    const files = isLocal(told.package) ? await sourceFiles(readFile).catch(() => null) : null;
    return (await ports().work())("writeProject", { ...document, ...(files && { files }) }, asking);
  });
  if (!bytes) return;
  const name = fileName([told.title || say(UNTITLED)], { extension: "project.json" });
  ports().save(name, new Blob([bytes], { type: "application/json" }));
}
