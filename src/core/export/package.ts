import { keyOf } from "../clinic/draft.ts";
import { type Import, OWN_THEME, withImports } from "../clinic/imported.ts";
import type { Indicator } from "../indicators/definition.ts";
import type { Observation } from "../indicators/observation.ts";
import { AT_ONCE, type Breath } from "../jobs/breath.ts";
import { withShapes } from "../outlines/brought.ts";
import type { Atlas, Source } from "../package/atlas.ts";
import { parseJson } from "../package/json.ts";
import { DESCRIPTOR, isInside, type Load } from "../package/load.ts";
import { completePackage, openPackage } from "../package/read.ts";
import type { Project } from "../project/project.ts";
import { decodeText } from "../table/encoding.ts";
import { joined } from "../table/joined.ts";
import { layerBytes, movedPlaces, redrawnLayers, regionsAt } from "./outlined.ts";
import { figuresWithout, tableBytes } from "./overlaid.ts";

/** Figures between two breaths. */
const STRETCH = 5000;

type Json = Record<string, unknown>;

const FIGURES = ["code", "indicator", "period", "value", "low", "high", "quality", "source", "note", "note_en"];
const NUMBERS = ["value", "low", "high"];
const MEDIA: Json = { csv: "text/csv", json: "application/json", geojson: "application/geo+json" };
const SOURCES = ["id", "title", "title_en"];

/**
 * The files of a package with a project laid over it, by path: figures of imports as tables of their own with their
 * sources, own indicators beside the package's, and the values they stand in for taken out of its tables; boundaries that
 * were brought as GeoJSON in place of the file they replace, and positions in the tables of regions. All other files
 * are as they were; one of those `missing` stays so. Throws where the package has no descriptor, and where another of its
 * files cannot be read, so that nothing is left out unseen.
 */
export async function packageFiles(
  load: Load,
  project: Project,
  missing: ReadonlySet<string> = new Set(),
  { pause, progress }: Pick<Breath, "pause" | "progress"> = AT_ONCE,
): Promise<Map<string, Uint8Array>> {
  const descriptor = JSON.parse(decodeText(await load(DESCRIPTOR)).text) as Json;
  const { atlas: first } = await openPackage(load);
  if (!first) throw new Error(`no package: ${DESCRIPTOR}`);
  const atlas = await completePackage(first, load);
  const imports = withOwnSources(project.imports, atlas);
  const overlaid = withImports(withShapes(atlas, project.shapes), imports);
  const declared = new Set(overlaid.indicators.map(({ id }) => id));
  const values = imports.reduce((sum, { figures }) => sum + figures.value.length, 0);
  const added: Observation[] = [];
  const gone = new Set<string>();
  for (const one of overlaid.laid?.observations() ?? []) {
    if (!declared.has(one.indicator)) continue;
    added.push(one);
    gone.add(keyOf(one));
    if (added.length % STRETCH > 0) continue;
    progress((added.length / values) * 0.5);
    await pause();
  }

  const redrawn = redrawnLayers(atlas, overlaid);
  const listed = Array.isArray(descriptor.resources) ? (descriptor.resources as Json[]) : [];
  const resources = listed.filter(({ path }) => !redrawn.gone.some((file) => file.path === path));
  const files = new Map<string, Uint8Array>();
  for (const { path } of resources) {
    if (typeof path !== "string" || !isInside(path)) continue;
    const needed = atlas.resources.some((one) => one.path === path) && !missing.has(path);
    const bytes = await load(path).catch((error) => {
      if (needed) throw error;
      return null;
    });
    if (bytes) files.set(path, bytes);
  }
  const moved = movedPlaces(atlas, overlaid);
  for (const { role, path, period } of atlas.resources) {
    await pause();
    const bytes = files.get(path);
    if (bytes && role === "regions") files.set(path, regionsAt(bytes, moved));
    if (bytes && role === "figures") files.set(path, figuresWithout(bytes, gone, { regions: atlas.regions, period }));
  }
  const add = (name: string, content: Uint8Array, more: Json): void => {
    const path = freePath(name, files);
    const [, stem, format = ""] = /^(.*)\.(\w+)$/.exec(path) ?? [];
    const told = { name: stem, path, format, mediatype: MEDIA[format] };
    resources.push({ ...told, encoding: "utf-8", ...more });
    files.set(path, content);
  };
  declareIndicators(atlas, overlaid, files, add);
  for (const layer of redrawn.layers) {
    const { level, precision } = layer;
    const start = (first.regions.byLevel.get(level)?.length ?? 0) > 0;
    const from = project.shapes.filter((one) => one.level === level).map(({ file, date }) => `${file}，${date}`);
    add(`boundaries-${level}.geojson`, layerBytes(layer), {
      ...(from.length > 0 && { title: from.join("；") }),
      role: "boundaries",
      load: start ? "start" : "later",
      layers: [{ level, precision, key: "code" }],
    });
  }
  if (added.length > 0) {
    const sources = sourceRows(atlas, imports, overlaid.sources);
    add("imports-sources.csv", tableBytes([SOURCES, ...sources]), { role: "sources", schema: schemaOf(SOURCES) });
  }
  // Figures of places and indicators that come later would be unknown at the start.
  const late = new Set(atlas.indicators.map(({ id }) => id));
  for (const { id } of first.indicators) late.delete(id);
  const early = ({ code, indicator }: Observation) => first.regions.byCode.has(code) && !late.has(indicator);
  for (const [name, load, part] of [
    ["imports.csv", "start", added.filter(early)],
    ["imports-later.csv", "later", added.filter((one) => !early(one))],
  ] as const) {
    if (part.length === 0) continue;
    const blocks = [tableBytes([FIGURES])];
    for (let row = 0; row < part.length; row += STRETCH) {
      progress(0.5 + (row / part.length) * 0.5);
      await pause();
      blocks.push(tableBytes(part.slice(row, row + STRETCH).map(figureRow)));
    }
    add(name, joined(blocks), { role: "figures", load, schema: schemaOf(FIGURES) });
  }
  declareInner(descriptor, atlas, overlaid);
  files.set(DESCRIPTOR, new TextEncoder().encode(`${JSON.stringify({ ...descriptor, resources }, null, 1)}\n`));
  return files;
}

/** The imports, those under another id whose own a source of the package has already. */
function withOwnSources(imports: readonly Import[], { sources }: Atlas): readonly Import[] {
  const taken = new Set([...sources.keys(), ...imports.map(({ id }) => id)]);
  return imports.map((one) => {
    if (!sources.has(one.id)) return one;
    let n = 1;
    while (taken.has(`import-${n}`)) n++;
    const id = `import-${n}`;
    taken.add(id);
    return { ...one, id };
  });
}

function figureRow(one: Observation): (string | number | null)[] {
  const { code, indicator, period, value, low, high, quality, source, note } = one;
  return [code, indicator, period, value, low, high, quality, source, note?.zh ?? null, note?.en ?? null];
}

/** Sources of the imports; where a package declares none, those its figures name come with them, or they would be unknown. */
function sourceRows(
  atlas: Atlas,
  imports: readonly Import[],
  sources: ReadonlyMap<string, Source>,
): readonly (readonly string[])[] {
  const named = atlas.sources.size > 0 ? [] : new Set(atlas.observations.map(({ source }) => source));
  const rows = [...named].filter((id) => id !== "").map((id) => [id, id, id]);
  const own = imports.flatMap(({ id }) => sources.get(id) ?? []);
  // A file's name may begin as a formula does.
  const plain = (text: string) => (/^[=+\-@]/.test(text) ? `'${text}` : text);
  return [...rows, ...own.map(({ id, title }) => [id, plain(title.zh), plain(title.en)])];
}

/** Puts own indicators and levels that figures were added at into the files of indicators. */
function declareIndicators(
  atlas: Atlas,
  overlaid: Atlas,
  files: Map<string, Uint8Array>,
  add: (name: string, content: Uint8Array, more: Json) => void,
): void {
  const before = new Map(atlas.indicators.map((one) => [one.id, one]));
  const after = new Map(overlaid.indicators.map((one) => [one.id, one]));
  let own = overlaid.indicators.filter(({ id }) => !before.has(id));
  const wider = ({ id, levels }: Indicator) => (after.get(id)?.levels.length ?? 0) > levels.length;
  for (const { path, role, load } of atlas.resources) {
    const bytes = files.get(path);
    if (role !== "indicators" || !bytes) continue;
    const list = parseJson(bytes, path, []);
    if (!Array.isArray(list)) continue;
    const here = load === "start" ? own : [];
    const items = list.map((item) => {
      const indicator = before.get(item?.id);
      return indicator && wider(indicator) ? { ...item, levels: after.get(indicator.id)?.levels } : item;
    });
    if (here.length === 0 && items.every((item, i) => item === list[i])) continue;
    own = own.filter((one) => !here.includes(one));
    files.set(path, linesBytes([...items, ...here]));
  }
  if (own.length > 0) add("imports-indicators.json", linesBytes(own), { role: "indicators" });
}

/** A JSON list with one item a line, as packages have it. */
function linesBytes(items: readonly unknown[]): Uint8Array {
  return new TextEncoder().encode(`[\n${items.map((item) => JSON.stringify(item)).join(",\n")}\n]\n`);
}

/** Declares the theme of imports where it is used, and drops notes on boundaries that are no longer so. */
function declareInner(descriptor: Json, before: Atlas, after: Atlas): void {
  const inner = descriptor.atlas as Json;
  const added = after.themes.filter((one) => one.id === OWN_THEME.id && !before.themes.includes(one));
  if (added.length > 0) inner.themes = [...(Array.isArray(inner.themes) ? inner.themes : []), ...added];
  const gone = before.notes.filter((note) => !after.notes.includes(note)).map(({ id }) => id);
  if (gone.length > 0) inner.notes = (inner.notes as Json[]).filter(({ id }) => !gone.includes(id as string));
}

function schemaOf(columns: readonly string[]): Json {
  const fields = columns.map((name) => ({ name, type: NUMBERS.includes(name) ? "number" : "string" }));
  return { fields, missingValues: [""] };
}

function freePath(name: string, taken: ReadonlyMap<string, unknown>): string {
  const [, stem = "", extension = ""] = /^(.*)(\.\w+)$/.exec(name) ?? [];
  for (let n = 1; ; n++) {
    const path = n === 1 ? name : `${stem}-${n}${extension}`;
    if (!taken.has(path)) return path;
  }
}
