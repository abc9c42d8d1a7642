import type { Import } from "../core/clinic/imported.ts";
import { remember } from "../core/clinic/memory.ts";
import { type FigureColumns, keyAt } from "../core/indicators/columns.ts";
import { comparePeriods, yearsLast } from "../core/indicators/period.ts";
import { go } from "./address.ts";
import { atlas } from "./atlas.ts";
import { indicator, period } from "./chain.ts";
import { choices, drafted, examination, fresh, plan, sheet, table } from "./clinic.ts";
import { rememberFile } from "./memory.ts";
import { importId } from "./planning.ts";
import { placedRegions } from "./positioning.ts";
import type { Trial } from "./project.ts";
import { today } from "./today.ts";
import { broughtBy, settle, tryOut } from "./trial.ts";

/** The import as it would be made. */
function draftedImport(): Import | null {
  const [open, draft, now] = [table.peek(), drafted.peek(), plan.peek()];
  if (!open || !draft || !now || draft.figures.value.length === 0) return null;
  const { figures } = draft;
  const levels = levelsByIndicator(figures);
  return {
    // Changes undone since the draft may have freed or taken its id.
    id: importId(),
    file: open.file,
    sheet: open.found.sheets[sheet.peek()]?.name ?? null,
    date: today(),
    figures,
    indicators: fresh.peek().flatMap((one) => {
      const at = levels.get(one.id);
      return at ? [{ ...one, levels: [...at] }] : [];
    }),
  };
}

/** The levels at which there are figures of each indicator. */
function levelsByIndicator({ code, indicator }: FigureColumns): ReadonlyMap<string, ReadonlySet<string>> {
  const byCode = atlas.peek()?.regions.byCode;
  const levelOf = code.texts.map((text) => byCode?.get(text)?.level);
  const found = indicator.texts.map(() => new Set<string>());
  for (let row = 0; row < code.codes.length; row++) {
    const level = levelOf[code.codes[row] as number];
    if (level !== undefined) found[indicator.codes[row] as number]?.add(level);
  }
  return new Map(indicator.texts.map((id, at) => [id, found[at] as Set<string>]));
}

/** Figures and positions as they would be added; `null` where there are neither. */
function draftedTrial(): Trial | null {
  const [made, placed] = [draftedImport(), placedRegions()];
  if (made) return { kind: "figures", made, placed };
  return placed ? { kind: "shapes", made: placed } : null;
}

/** Where the map looks to show what would be added. */
function show(tried: Trial): void {
  if (tried.kind === "shapes") {
    go({ level: tried.made.level, goal: null });
    return;
  }
  const { figures } = tried.made;
  const first = keyAt(figures, 0);
  const region = atlas.peek()?.regions.byCode.get(first.code);
  if (!region) return;
  const latest = figures.period.texts.toSorted(comparePeriods).sort(yearsLast).at(-1) ?? null;
  go({ indicator: first.indicator, level: region.level, period: latest, tab: "table", goal: null });
}

/** Shows on the map what would be added, before anything is decided; the dialog steps aside. */
export function preview(): void {
  const tried = draftedTrial();
  if (tried) void tryOut(tried, () => show(tried));
}

/** Adds the figures, and the positions that came with them, to the project as one step that can be undone. */
export async function commit(): Promise<void> {
  const tried = draftedTrial();
  const [found, now] = [examination.peek(), plan.peek()];
  if (!tried || !found || !now) return;
  const columns = found.columns.map(({ column }) => column);
  rememberFile(remember(columns, choices.peek(), now));
  const what = broughtBy(tried);
  const [shownIndicator, shownPeriod] = [indicator.peek().id, period.peek()];
  const seen = tried.kind === "figures" && isAmong(tried.made.figures, shownIndicator, shownPeriod);
  const settled = await settle({
    trial: tried,
    name: { zh: `导入${tried.made.file}的${what.zh}`, en: `import ${what.en} of ${tried.made.file}` },
    done: { zh: `已导入${what.zh}。`, en: `${what.en} imported.` },
  });
  if (settled && !seen) show(tried);
}

/** Whether there are figures of an indicator in a period. */
function isAmong(figures: FigureColumns, id: string, when: string | null): boolean {
  const [i, p] = [figures.indicator.texts.indexOf(id), figures.period.texts.indexOf(when ?? "")];
  return i >= 0 && p >= 0 && figures.indicator.codes.some((at, row) => at === i && figures.period.codes[row] === p);
}
