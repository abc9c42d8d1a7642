import { signal } from "@preact/signals";
import type { Issue } from "../core/package/issue.ts";
import { readPoints } from "../core/reach/points.ts";
import { brought } from "./brought.ts";
import { notify } from "./notices.ts";
import { ports } from "./ports.ts";
import { travelGoal } from "./reach.ts";

/** Problems of the table of facilities that was opened last. */
export const broughtIssues = signal<readonly Issue[]>([]);

/** Lets the person choose a table of facilities; one that holds none leaves those before. */
export async function bringFacilities(): Promise<void> {
  const kind = travelGoal.peek()?.rule.facility;
  if (!kind) return;
  try {
    const file = await ports().choose(".csv,.tsv,.txt,.geojson,.json");
    if (!file) return;
    const { facilities, issues } = readPoints(file.bytes, file.name, kind);
    broughtIssues.value = issues;
    if (facilities.length > 0) brought.value = { file: file.name, facilities };
  } catch {
    notify({ zh: "文件太大，没有打开。", en: "The file is too large and was not opened." }, { error: true });
  }
}

/** Goes back to the facilities of the package. */
export function leaveFacilities(): void {
  brought.value = null;
  broughtIssues.value = [];
}
