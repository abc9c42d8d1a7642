import { batch, computed, signal } from "@preact/signals";
import { holdsTable } from "../core/clinic/usual.ts";
import { sheetName } from "../core/words/sheetname.ts";
import type { Text } from "../core/words/text.ts";
import { chooseSheet, fresh, type OpenTable, recalled, sheet, step, table } from "./clinic.ts";
import { dialog } from "./panels.ts";
import { project, type Trial } from "./project.ts";

/** What was added from a sheet of a file; `read` tells the file, also when it is read once more. */
interface Done {
  readonly read: OpenTable["read"];
  readonly sheet: number;
  readonly made: Trial["made"];
}

const done = signal<readonly Done[]>([]);

/** Counts the files that were let go of, so that the next one that waits has its turn. */
export const released = signal(0);

/** Sheets of the open file whose figures or shapes are in the project; what is undone is in it no more. */
export const imported = computed<ReadonlySet<number>>(() => {
  const there = new Set<Trial["made"]>([...project.value.imports, ...project.value.shapes]);
  const own = done.value.filter(({ read, made }) => read === table.value?.read && there.has(made));
  return new Set(own.map((one) => one.sheet));
});

/** The sheet with a table to go on with: the next one that has not been imported, else the first; `null` where all are. */
function nextSheet(): number | null {
  const sheets = table.peek()?.found.sheets ?? [];
  const left = sheets.flatMap((one, at) => (!imported.peek().has(at) && (one.geo || holdsTable(one)) ? [at] : []));
  return left.find((at) => at > sheet.peek()) ?? left[0] ?? null;
}

/** Notes that something of the open sheet was added: goes to the next sheet, and lets go of the file after the last. */
export function sheetDone(made: Trial["made"]): void {
  const open = table.peek();
  if (!open) return;
  const before = done.peek().filter(({ read }) => read === open.read);
  done.value = [...before, { read: open.read, sheet: sheet.peek(), made }];
  const next = nextSheet();
  if (next === null) {
    letGo();
    return;
  }
  batch(() => {
    step.value = "read";
    fresh.value = [];
    recalled.value = false;
    chooseSheet(next);
  });
}

/** Characters of a sheet's name that a notice has room for. */
const ROOM = 12;

/** Lets go of the open file. */
export function letGo(): void {
  done.value = [];
  table.value = null;
  released.value++;
}

/** The way on to the sheet that is next in the file that stayed open; `null` where none did. */
export function onward(): { readonly label: Text; run(): void } | null {
  const open = table.peek();
  if (!open) return null;
  const look = open.found.sheets[sheet.peek()];
  if (!look) return null;
  const name = look.name !== null && look.name.length > ROOM ? `${look.name.slice(0, ROOM - 1)}…` : look.name;
  const { zh, en } = sheetName({ ...look, name });
  const run = () => {
    dialog.value = "clinic";
  };
  return { label: { zh: `继续导入“${zh}”`, en: `Go on with “${en}”` }, run };
}
