import { isProjectFile } from "../core/project/document.ts";
import { openTable } from "./clinic.ts";
import { notify } from "./notices.ts";
import { dialog } from "./panels.ts";
import { ports } from "./ports.ts";

/** Largest table that is opened, in bytes. */
const LARGEST = 512 * 1024 * 1024;

function refuse(name: string): void {
  dialog.value = null;
  notify(
    { zh: `${name}超过512 MB，没有打开。`, en: `${name} is larger than 512 MB and was not opened.` },
    { error: true },
  );
}

const ACCEPT = ".csv,.tsv,.txt,.xlsx,.xlsm,.xls,.ods,.et,.zip,.geojson,.json,.topojson,.kml,.kmz,.fgb";

/** Opens a file by what it holds: a project in place of the one on show, anything else in the clinic. */
async function openFile(name: string, bytes: Uint8Array): Promise<void> {
  if (isProjectFile(bytes)) await (await import("./projectfile.ts")).openProject(name, bytes);
  else await openTable(name, bytes);
}

/** Lets the person choose a file. */
export async function chooseTable(): Promise<void> {
  const chosen = await ports()
    .choose(ACCEPT, LARGEST)
    .catch((error: Error) => error);
  if (chosen instanceof Error) refuse(chosen.message.split(":")[0] ?? "");
  else if (chosen) await openFile(chosen.name, chosen.bytes);
}

/** Opens a file that was dropped on the page. */
export async function openDropped(file: File): Promise<void> {
  if (file.size > LARGEST) return refuse(file.name);
  await openFile(file.name, new Uint8Array(await file.arrayBuffer()));
}

/** Opens cells that were pasted. */
export async function openPasted(text: string): Promise<void> {
  await openTable("粘贴的表格.tsv", new TextEncoder().encode(text), { encoding: "utf-8" });
}
