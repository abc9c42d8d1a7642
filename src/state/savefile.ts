import { fileName } from "../core/export/file.ts";
import { type ProjectDocument, writeProject } from "../core/project/document.ts";
import { opened, UNTITLED } from "./openproject.ts";
import { ports } from "./ports.ts";
import { project } from "./project.ts";
import { say } from "./settings.ts";

/** The project that is open, as a file would hold it. */
export function documentNow(): ProjectDocument {
  const { id: _, ...told } = opened.peek();
  return { ...told, changed: new Date().toISOString(), project: project.peek() };
}

/** Saves the project that is open as a file that opens again. */
export function saveProject(): void {
  const name = fileName([opened.peek().title || say(UNTITLED)], { extension: "project.json" });
  ports().save(name, new Blob([writeProject(documentNow())], { type: "application/json" }));
}
