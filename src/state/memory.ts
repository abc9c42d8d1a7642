import { signal } from "@preact/signals";
import { type Remembered, readMemory, withRemembered, writeMemory } from "../core/clinic/memory.ts";
import { notify } from "./notices.ts";
import { ports } from "./ports.ts";

const KEY = "atlas-matching";

function stored(): readonly Remembered[] {
  try {
    return readMemory(localStorage.getItem(KEY) ?? "") ?? [];
  } catch {
    return [];
  }
}

/** What was decided on files of other days, the latest first. */
export const memory = signal<readonly Remembered[]>(stored());

function keep(all: readonly Remembered[]): void {
  memory.value = all;
  try {
    localStorage.setItem(KEY, writeMemory(all));
  } catch {
    // A browser may refuse storage; what was decided still holds for this page.
  }
}

/** Remembers what was decided on a file. */
export function rememberFile(one: Remembered): void {
  keep(withRemembered(memory.peek(), one));
}

/** Saves what is remembered as a file, for another machine. */
export function saveMemory(): void {
  ports().save("匹配规则.json", new Blob([writeMemory(memory.peek())], { type: "application/json" }));
}

/** Lets the person choose such a file and adds what it remembers. */
export async function openMemory(): Promise<void> {
  const file = await ports()
    .choose(".json")
    .catch(() => null);
  if (file) takeMemory(file.name, file.bytes);
}

/** Adds what such a file remembers; says so where it is none. */
export function takeMemory(name: string, bytes: Uint8Array): void {
  const read = readMemory(new TextDecoder().decode(bytes));
  if (!read) {
    notify({ zh: `${name}不是匹配规则文件。`, en: `${name} is not a file of matching rules.` }, { error: true });
    return;
  }
  const before = memory.peek();
  keep([...read].reverse().reduce(withRemembered, before));
  notify(
    {
      zh: `已读入${read.length}种表的匹配规则。`,
      en: `Rules for ${read.length} ${read.length === 1 ? "kind" : "kinds"} of table were read.`,
    },
    { action: { label: { zh: "撤销", en: "Undo" }, run: () => keep(before) } },
  );
}
