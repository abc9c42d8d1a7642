import { classOf } from "../classes/classify.ts";
import { decimalsFor, decimalsIn, formatNumber, rangeOf, unitOf } from "../words/number.ts";
import { bareNoun, methodText, nounFor, verdictText } from "../words/terms.ts";
import { pick } from "../words/text.ts";
import { binsOf, decimalsOfEdges } from "./bins.ts";
import { circleScale, largestValue, radiusOf } from "./circles.ts";
import type { SceneInput } from "./input.ts";
import { classColours, classPattern, type Paint, VERDICT_ROWS } from "./paint.ts";
import type { Legend, LegendClass } from "./scene.ts";
import type { Standing } from "./standing.ts";
import { themeOf, VERDICT_PATTERN } from "./theme.ts";

/** From this many classes up, neighbouring colours are hard to tell apart. */
const CLOSE = 8;

type Paints = ReadonlyMap<string, Paint>;
type RowCodes = (row: number) => readonly string[];

/** Codes of the regions of each row, -1 for those without data. */
function rowCodes(paints: Paints): RowCodes {
  const rows = new Map<number, string[]>();
  for (const [code, { row }] of paints) {
    if (row === null) continue;
    const list = rows.get(row);
    if (list) list.push(code);
    else rows.set(row, [code]);
  }
  return (row) => rows.get(row) ?? [];
}

function missingRow(input: SceneInput, codes: readonly string[]): LegendClass {
  const theme = themeOf(input);
  const label = verdictText("none", input.lang);
  return { label, count: codes.length, fill: theme.verdict.none, pattern: "missing", from: null, to: null, codes };
}

function notesOf({ atlas, lang, verdict, goal }: SceneInput, { level }: Standing): string[] {
  const notes = atlas.notes.filter((note) => note.levels.includes(level)).map((note) => pick(note.short, lang));
  if (verdict && goal?.rule.kind === "within")
    notes.push(lang === "zh" ? "出入口位置误差已计入" : "position error of exits included");
  return notes;
}

const EMPTY = { bins: [], ticks: [], domain: null, circles: [], warnings: [] } as const;

/** What the colours, circles or patterns of a scene mean, with the number of regions in each row. */
export function legendOf(input: SceneInput, standing: Standing, paints: Paints): Legend {
  const inRow = rowCodes(paints);
  if (input.verdict) return verdictLegend(input, standing, inRow(-1));
  const missing = missingRow(input, inRow(-1));
  const heading = unitOf(input.indicator, input.lang) || pick(input.indicator.name, input.lang);
  const base = { ...EMPTY, heading, method: "", classes: [], missing, notes: notesOf(input, standing) };
  if (missing.count === standing.regions.length) return { ...base, form: "bare" };
  if (input.spec.mark === "circle") return circleLegend(input, standing, base);
  const { kind } = input.indicator;
  if (kind === "flag" || kind === "category") return wordLegend(input, inRow, base);
  return classLegend(input, inRow, base);
}

type Base = Omit<Legend, "form">;

function classLegend(input: SceneInput, inRow: RowCodes, base: Base): Legend {
  const { classes, indicator, spec, lang, cells } = input;
  const values = cells.map(({ value }) => value);
  const colours = classColours(input);
  const { edges } = classes;
  const decimals = decimalsOfEdges(edges, decimalsFor(indicator, values));
  const show = (value: number) => formatNumber(value, decimals);
  const rows = classes.counts.map((_, i): LegendClass => {
    const from = edges[i] as number;
    const to = edges[i + 1] as number;
    const codes = inRow(i);
    const pattern = classPattern(input, i);
    const ends = [show(from), show(to)] as const;
    const label = rangeOf(...ends, lang);
    return {
      label,
      ...(from !== to && { ends }),
      count: codes.length,
      fill: colours[i] as string,
      pattern,
      from,
      to,
      codes,
    };
  });
  const first = edges[0] as number;
  const last = edges.at(-1) as number;
  const { target } = indicator;
  const ticks = edges.slice(1, -1).map((value) => ({ value, label: show(value), target: value === target }));
  if (target !== null && first < target && target < last && !ticks.some((tick) => tick.target)) {
    ticks.push({ value: target, label: formatNumber(target, decimalsIn(target)), target: true });
    ticks.sort((a, b) => a.value - b.value);
  }
  const count = classes.counts.length;
  const method = methodText(classes.method, lang);
  // Dividing by n, not n - 1, is worth knowing to whoever computes it again.
  const basis = classes.method !== "deviation" ? "" : lang === "zh" ? " · 按总体（n）计算" : " · population (n)";
  return {
    ...base,
    form: "classes",
    method:
      lang === "zh"
        ? `${method} · ${count}级 · 各级含上限${basis}`
        : `${method} · ${count} ${count === 1 ? "class" : "classes"} · upper limit included${basis}`,
    classes: rows,
    bins: binsOf(values, classes, colours),
    ticks,
    domain: first < last ? [first, last] : [first - 1, last + 1],
    warnings: warningsOf(input, spec.method !== classes.method),
  };
}

function warningsOf({ atlas, classes, indicator, lang, level }: SceneInput, replaced: boolean): string[] {
  const { counts, requested, distinct } = classes;
  const say = (zh: string, en: string) => (lang === "zh" ? zh : en);
  const found: string[] = [];
  if (counts.length < requested && distinct < requested)
    found.push(
      say(
        `只有${distinct}个不同的值，分为${counts.length}级`,
        `Only ${distinct} distinct ${distinct === 1 ? "value" : "values"}: ${counts.length} ${counts.length === 1 ? "class" : "classes"}`,
      ),
    );
  if (replaced)
    found.push(
      say("几何法要求所有值大于0，已改用等间距", "Geometric classes need values above 0; equal steps are used instead"),
    );
  if (counts.length >= CLOSE) found.push(say("相邻色较接近", "Neighbouring colours are close"));
  if (indicator.kind === "count" && atlas.layers.has(level))
    found.push(say("总量受面积影响，宜用圆圈", "Totals grow with size: circles suit better"));
  return found;
}

const YES_NO = [
  { value: 0, name: { zh: "否", en: "No" } },
  { value: 1, name: { zh: "是", en: "Yes" } },
];

function wordLegend(input: SceneInput, inRow: RowCodes, base: Base): Legend {
  const { classes, indicator, lang } = input;
  const words = indicator.categories.length > 0 ? indicator.categories : YES_NO;
  const colours = classColours(input);
  const rows = classes.counts.map((_, i): LegendClass => {
    const codes = inRow(i);
    const named = words.filter(({ value }) => classOf(value, classes) === i).map(({ name }) => pick(name, lang));
    const label = named.length > 0 ? named.join(lang === "zh" ? "、" : ", ") : String(classes.edges[i + 1] ?? "");
    return { label, count: codes.length, fill: colours[i] as string, pattern: "none", from: null, to: null, codes };
  });
  return { ...base, form: "words", heading: pick(indicator.name, lang), classes: rows };
}

/** The largest of 1, 2 and 5 times a power of ten that is not above a positive number. */
function roundDown(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value) + 1e-9);
  const lead = value / power + 1e-9;
  return (lead >= 5 ? 5 : lead >= 2 ? 2 : 1) * power;
}

function circleLegend(input: SceneInput, standing: Standing, base: Base): Legend {
  const largest = Math.max(
    largestValue(input.figures, input.indicator.id, standing.level),
    ...input.cells.map(({ value }) => Math.abs(value ?? 0)),
  );
  const scale = circleScale(largest, radiusOf(standing, input.frame));
  const sizes: number[] = [];
  for (let next = largest; next > 0 && sizes.length < 3; next = (sizes.at(-1) as number) / 4)
    sizes.push(roundDown(next));
  const negative = input.cells.some(({ value }) => value !== null && value < 0);
  const say = (zh: string, en: string) => (input.lang === "zh" ? zh : en);
  return {
    ...base,
    form: "circles",
    method: negative
      ? say("圆的面积与数值成正比，空心为负", "Area in proportion to the value, hollow below 0")
      : say("圆的面积与数值成正比", "Area in proportion to the value"),
    circles: sizes.map((value) => ({
      value,
      label: formatNumber(value, decimalsIn(value)),
      radius: scale(value),
    })),
  };
}

function verdictLegend(input: SceneInput, standing: Standing, without: readonly string[]): Legend {
  const { verdict, goal, rule, atlas, lang } = input;
  const members = verdict?.members ?? [];
  const colours = themeOf(input).verdict;
  const codes = (status: string) => members.flatMap((member) => (member.status === status ? [member.code] : []));
  const classes = VERDICT_ROWS.map((status): LegendClass => {
    const inside = codes(status);
    const detail = goal && status !== "none" ? rule?.verdictDetail(goal, status, atlas, lang) : undefined;
    return {
      label: verdictText(status, lang),
      ...(detail !== undefined && { detail }),
      count: inside.length,
      fill: colours[status],
      pattern: VERDICT_PATTERN[status],
      from: null,
      to: null,
      codes: inside,
    };
  });
  const noun = atlas.regions.levels.find(({ id }) => id === standing.level)?.noun;
  const counted =
    !noun || members.length <= 1 ? "" : lang === "zh" ? `${bareNoun(noun)}个数` : `Number of ${nounFor(noun, 2)}`;
  return {
    ...EMPTY,
    form: "verdicts",
    heading: lang === "zh" ? "达标情况" : "Verdict",
    method: counted,
    classes,
    missing: missingRow(input, members.length === 0 ? without : codes("none")),
    notes: notesOf(input, standing),
  };
}
