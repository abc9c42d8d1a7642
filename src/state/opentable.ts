import { isMemoryFile } from "../core/clinic/memory.ts";
import { bundle } from "../core/outlines/bundle.ts";
import { DESCRIPTOR } from "../core/package/load.ts";
import { isProjectFile } from "../core/project/document.ts";
import { openTable, table } from "./clinic.ts";
import { type Dropped, filesIn, type Located } from "./dropped.ts";
import { takeMemory } from "./memory.ts";
import { notify } from "./notices.ts";
import { dialog } from "./panels.ts";
import { ports } from "./ports.ts";
import { say } from "./settings.ts";
import { openNext, passed, refused, type Waiting, waiting } from "./waiting.ts";

/** Largest file that is opened, with those beside it, in bytes. */
const LARGEST = 512 * 1024 * 1024;

/** Bytes by which a project file is told. */
const HEAD = 4096;

/** Bytes at the end of a zip in which the paths of its files stand. */
const TAIL = 256 * 1024;

const ACCEPT =
  ".csv,.tsv,.txt,.xlsx,.xlsm,.xls,.ods,.et,.zip,.geojson,.json,.topojson,.kml,.kmz,.fgb,.gpkg,.shp,.dbf,.prj,.cpg";

/** Lets the person choose files. */
export async function chooseTable(): Promise<void> {
  const files = await ports().chooseFiles(ACCEPT);
  await openFiles(files.map((file) => ({ path: file.name, file })));
}

/** Opens what was dropped on the page: files, and what is in folders. */
export async function openDropped(items: readonly Dropped[]): Promise<void> {
  await openFiles(await filesIn(items));
}

/** Opens cells that were pasted. */
export async function openPasted(text: string): Promise<void> {
  const name = say({ zh: "粘贴的表格.tsv", en: "Pasted table.tsv" });
  // The steps of the file before would ask about it while it makes way.
  table.value = null;
  await openTable(name, async () => ({ bytes: new TextEncoder().encode(text) }), { encoding: "utf-8" });
}

/** Opens the first file and lets the others wait, before those that wait already. None is read that is too large. */
async function openFiles(files: readonly Located[]): Promise<void> {
  if (files.length === 0) return;
  const byPath = new Map(files.map(({ path, file }) => [path, file]));
  if ((await isMemory(files)) || (await isPackage(files, byPath))) return;
  const lot = bundle([...byPath.keys()]);
  const project = await projectAmong(
    lot.bundles.map(({ path }) => path),
    byPath,
  );
  const large: string[] = [];
  const next: Waiting[] = [];
  for (const { path, beside } of lot.bundles) {
    if (path === project) continue;
    const parts = [path, ...beside].flatMap((one) => byPath.get(one) ?? []);
    if (parts.reduce((sum, { size }) => sum + size, 0) > LARGEST) large.push(path);
    else next.push(waitingFor(path, beside, byPath));
  }
  refused.value = large;
  passed.value = lot.passed.length;
  if (project === undefined && next.length === 0) {
    dialog.value = null;
    refuse(large);
    return;
  }
  const file = byPath.get(project ?? "");
  if (file) await (await import("./projectfile.ts")).openProject(file.name, new Uint8Array(await file.arrayBuffer()));
  if (next.length === 0) return;
  waiting.value = [...next, ...waiting.peek()];
  await openNext();
}

/** Whether what was dropped is a file of matching rules alone; they are added then. */
async function isMemory([first, second]: readonly Located[]): Promise<boolean> {
  if (!first || second || first.file.size > LARGEST || !isMemoryFile(await first.file.slice(0, HEAD).text()))
    return false;
  takeMemory(first.file.name, new Uint8Array(await first.file.arrayBuffer()));
  return true;
}

/** Whether what was dropped is a package, in a zip or a folder; it is opened then. */
async function isPackage(files: readonly Located[], byPath: ReadonlyMap<string, File>): Promise<boolean> {
  const [first] = files;
  if (!first || [...byPath.values()].reduce((sum, { size }) => sum + size, 0) > LARGEST) return false;
  const zip = files.length === 1;
  const listed = zip
    ? await listsPackage(first.file)
    : files.some(({ path }) => path === DESCRIPTOR || path.endsWith(`/${DESCRIPTOR}`));
  if (!listed) return false;
  const { openPackage } = await import("./packagefile.ts");
  return zip ? openPackage(first.file.name, first.file) : openPackage(first.path.split("/")[0] ?? "", byPath);
}

/** Whether a file is a zip that lists a descriptor among its files. */
async function listsPackage(file: File): Promise<boolean> {
  if (!/\.zip$/i.test(file.name)) return false;
  const tail = await file.slice(Math.max(0, file.size - TAIL)).arrayBuffer();
  return new TextDecoder("latin1").decode(tail).includes(DESCRIPTOR);
}

/** The first project file, which is opened in place of the one on show before any data. */
async function projectAmong(paths: readonly string[], files: ReadonlyMap<string, File>): Promise<string | undefined> {
  for (const path of paths) {
    const file = files.get(path);
    if (!file || file.size > LARGEST || (paths.length > 1 && !/\.json$/i.test(path))) continue;
    if (isProjectFile(new Uint8Array(await file.slice(0, HEAD).arrayBuffer()))) return path;
  }
  return undefined;
}

function waitingFor(path: string, beside: readonly string[], files: ReadonlyMap<string, File>): Waiting {
  const fileOf = (one: string) => files.get(one) ?? new Blob();
  return {
    name: path,
    read: async () => ({ bytes: fileOf(path), beside: new Map(beside.map((one) => [one, fileOf(one)])) }),
  };
}

/** Says that nothing was opened, and why. */
function refuse([large]: readonly string[]): void {
  const text = large
    ? { zh: `${large}超过512 MB，没有打开。`, en: `${large} is larger than 512 MB and was not opened.` }
    : { zh: "这里没有能打开的表格或边界文件。", en: "None of these is a table or a boundary file." };
  notify(text, { error: true });
}
