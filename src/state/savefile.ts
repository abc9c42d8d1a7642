import { fileName } from "../core/export/file.ts";
import { type ProjectDocument, writeProject } from "../core/project/document.ts";
import { EMPTY_PROJECT } from "../core/project/project.ts";
import { readFile } from "./atlas.ts";
import { opened, UNTITLED } from "./openproject.ts";
import { ports } from "./ports.ts";
import { project } from "./project.ts";
import { say } from "./settings.ts";

/** Whether a package stands in this browser alone. */
export function isLocal(address: string | null): boolean {
  return address?.startsWith("local/") ?? false;
}

/**
 * Saves the project that is open as a file that opens again. A package that no other browser has goes with it; where its
 * files cannot be read, the project is saved without it.
 */
export async function saveProject(): Promise<void> {
  const { id: _, ...told } = opened.peek();
  const document: ProjectDocument = { ...told, changed: new Date().toISOString(), project: project.peek() };
  const files = isLocal(told.package) ? await packageNow().catch(() => null) : null;
  const name = fileName([told.title || say(UNTITLED)], { extension: "project.json" });
  const text = writeProject({ ...document, ...(files && { files }) });
  ports().save(name, new Blob([text], { type: "application/json" }));
}

/** The files of the package on show. */
async function packageNow(): Promise<ReadonlyMap<string, Uint8Array>> {
  const { packageFiles } = await import("../core/export/package.ts");
  return packageFiles(readFile, EMPTY_PROJECT);
}
