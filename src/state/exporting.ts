import { GREY_ARMS, PALETTES } from "../core/classes/palette.ts";
import { csvText } from "../core/export/csv.ts";
import { fileName, SHEET } from "../core/export/file.ts";
import { geojsonFeatures, geojsonText } from "../core/export/geojson.ts";
import { type ExportInput, exportRows } from "../core/export/rows.ts";
import { buildScene } from "../core/scene/build.ts";
import { renderSheet } from "../core/scene/sheet.ts";
import type { Weight } from "../core/words/export.ts";
import { qualityText } from "../core/words/terms.ts";
import { travelText } from "../core/words/travel.ts";
import { linkTo, view } from "./address.ts";
import { byRoad } from "./byroad.ts";
import { figures, level, period, periods, shown } from "./chain.ts";
import { goal, mapped, verdict } from "./goals.ts";
import { ports } from "./ports.ts";
import { worstOnShow } from "./quality.ts";
import { scene, sceneInput } from "./scene.ts";
import { lang, say, settings } from "./settings.ts";
import { mapSettled } from "./settled.ts";

/** What a person asked to take away. */
export interface Wish {
  readonly codes: readonly string[];
  readonly format: "csv" | "geojson" | "png";
  readonly indicators: readonly string[];
  readonly allPeriods: boolean;
  readonly scale: 1 | 2 | 4;
  readonly ink: "light" | "mono";
}

function inputOf(wish: Wish): ExportInput {
  const chosen = shown.peek().indicators.filter((one) => wish.indicators.includes(one.id));
  return {
    atlas: shown.peek(),
    figures: figures.peek(),
    codes: wish.codes,
    indicators: chosen.map((one) => one.id),
    periods: Object.fromEntries(
      chosen.map((one) => {
        const all = figures
          .peek()
          .periods(one.id, level.peek())
          .map((cover) => cover.period);
        if (wish.allPeriods) return [one.id, all];
        const now = period.peek();
        const latest = figures.peek().latest(one.id, level.peek());
        return [one.id, now !== null && all.includes(now) ? [now] : latest === null ? [] : [latest]];
      }),
    ),
    lang: lang.peek(),
  };
}

/** What a table or GeoJSON will hold, and about how many bytes it takes. */
export function weigh(wish: Wish & { readonly format: Weight["format"] }): Weight {
  const input = inputOf(wish);
  const sizeOf = (text: string) => new TextEncoder().encode(text).length;
  if (wish.format === "csv") {
    const { rows, samples } = exportRows(input);
    const [heading = []] = rows;
    return { format: "csv", rows: rows.length - 1, columns: heading.length, bytes: sizeOf(csvText(rows)), samples };
  }
  const { features, samples } = geojsonFeatures(input);
  const columns = Math.max(0, ...features.map(({ properties }) => Object.keys(properties).length));
  return { format: "geojson", rows: features.length, columns, bytes: sizeOf(geojsonText(input)), samples };
}

/** What a palette becomes in black and white. */
function greyOf(palette: string): string {
  return PALETTES.find(({ id }) => id === palette)?.kind === "diverging" ? GREY_ARMS : "moyan";
}

/** The map on show as a printable sheet, always light; `mono` in ink and patterns only. */
export function sheetOf(ink: Wish["ink"]): string {
  const input = sceneInput.peek();
  const printed = buildScene({
    ...input,
    theme: "light",
    tint: "light",
    frame: undefined,
    highlight: [],
    ...(ink === "mono"
      ? { spec: { ...input.spec, palette: greyOf(input.spec.palette), reverse: false }, mono: true }
      : {}),
  });
  const used = new Set(verdict.peek() ? verdict.peek()?.sources : input.cells.flatMap((cell) => cell.sources));
  return renderSheet({
    ...SHEET,
    scene: printed,
    layers: shown.peek().layers,
    lang: lang.peek(),
    mono: ink === "mono",
    sources: [...used].slice(0, 6).map((id) => say(shown.peek().sources.get(id)?.title ?? { zh: id, en: id })),
    notes: [...travelNotes(), ...notesOfLevel()],
    quality: worstOnShow.peek(),
    date: today(),
    link: linkTo(view.peek()),
    approval: settings.peek().approval,
    selected: view.peek().selection,
  });
}

/** The sheet as an image, which knows nothing of the page's style: that sets a thin space between Han and Latin. */
export function pictureOf(ink: Wish["ink"]): string {
  return sheetOf(ink).replace("<svg ", '<svg style="text-autospace: normal" ');
}

/** What the times of travel on the map rest on, where it shows any. */
function travelNotes(): string[] {
  const rule = mapped.peek()?.rule;
  if (rule?.kind !== "within") return [];
  const { detour, speed, changes } = view.peek();
  const method = byRoad.peek()?.has(rule.facility) ? view.peek().way : "straight";
  return [travelText({ method, detour, speed, changes: changes.length }, lang.peek())];
}

function notesOfLevel(): string[] {
  const { notes } = shown.peek();
  return notes.filter((note) => note.levels.includes(level.peek())).map((note) => say(note.full));
}

function today(): string {
  const now = new Date();
  return lang.peek() === "zh"
    ? `${now.getFullYear()}年${now.getMonth() + 1}月${now.getDate()}日`
    : now.toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric" });
}

/**
 * Makes the file and hands it over; a picture waits for what the map is still to show. Rejects at once where it is given up,
 * and then hands over nothing.
 */
export function exportNow(wish: Wish, signal: AbortSignal): Promise<void> {
  const given = new Promise<never>((_, reject) => signal.addEventListener("abort", () => reject(signal.reason)));
  return Promise.race([exporting(wish, signal), given]);
}

async function exporting(wish: Wish, signal: AbortSignal): Promise<void> {
  if (wish.format === "png") await mapSettled();
  signal.throwIfAborted();
  const levelName = shown.peek().regions.levels.find((one) => one.id === level.peek());
  const one =
    wish.indicators.length === 1 ? shown.peek().indicators.find((each) => each.id === wish.indicators[0]) : null;
  const subject = wish.format === "png" ? scene.peek().title : one ? say(one.name) : "";
  const when =
    wish.allPeriods && periods.peek().length > 1
      ? `${periods.peek()[0]?.period ?? ""}-${periods.peek().at(-1)?.period ?? ""}`
      : goal.peek()
        ? ""
        : (period.peek() ?? "");
  const sample = qualityText("sample", lang.peek());
  const parts = [say(shown.peek().place), levelName ? say(levelName.name) : "", subject, when];
  if (wish.format === "png") {
    const name = fileName(parts, { ...(scene.peek().sample && { sample }), extension: "png" });
    const picture = await ports().rasterise(pictureOf(wish.ink), SHEET.width, SHEET.height, wish.scale);
    signal.throwIfAborted();
    ports().save(name, picture);
    return;
  }
  const input = inputOf(wish);
  const table = exportRows(input);
  const name = fileName(parts, { ...(table.samples > 0 && { sample }), extension: wish.format });
  const text = wish.format === "csv" ? csvText(table.rows) : geojsonText(input);
  ports().save(name, new Blob([text], { type: wish.format === "csv" ? "text/csv" : "application/geo+json" }));
}
