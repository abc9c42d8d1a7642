import { formatNumber } from "../words/number.ts";
import type { Lang } from "../words/text.ts";
import { textWidth, wrapText } from "./lettering.ts";
import { tag, textTag } from "./markup.ts";
import { patternFill } from "./patterns.ts";
import type { Legend, LegendClass } from "./scene.ts";
import { placeSign } from "./sign.ts";
import { CIRCLE_OPACITY, type MapTheme } from "./theme.ts";

/** How a legend is drawn. Sizes in px are those at scale 1. */
export interface LegendOptions {
  readonly width: number;
  readonly theme: MapTheme;
  readonly lang: Lang;
  /** Ids of the patterns start with it; see `patternDefinitions`. */
  readonly prefix: string;
  readonly scale?: number;
  /** Px a zoom-independent circle of the map is drawn larger than at the whole-city camera. */
  readonly circleScale?: number;
}

/** Markup that starts at 0, 0, and the px it takes from top to bottom. */
export interface Block {
  readonly markup: string;
  readonly height: number;
}

const SWATCH = { width: 36, height: 20 };
const ROW = 30;
const BARS = 56;

/**
 * The tall legend as SVG: heading, histogram or nested circles, rows from high to low with their counts, what has no
 * data, warnings and notes.
 */
export function renderLegend(legend: Legend, options: LegendOptions): Block {
  const { width, theme, scale: k = 1 } = options;
  const parts: string[] = [];
  let y = 0;
  const line = (text: string, size: number, colour: string, weight = 400) => {
    for (const piece of wrapText(text, width, size * k)) {
      y += size * 1.5 * k;
      parts.push(
        textTag(piece, { x: 0, y: y - size * 0.4 * k, "font-size": size * k, "font-weight": weight, fill: colour }),
      );
    }
  };
  const block = ({ markup, height }: Block) => {
    parts.push(tag("g", { transform: `translate(0 ${Math.round(y * 100) / 100})` }, markup));
    y += height;
  };
  line(legend.heading, 15, theme.ink, 600);
  if (legend.method !== "") line(legend.method, 11, theme.ink3);
  y += 8 * k;
  if (legend.form === "classes" && legend.domain) block(histogramBlock(legend, legend.domain, options));
  if (legend.form === "circles") block(circleBlock(legend, options));
  const rows = legend.form === "classes" ? [...legend.classes].reverse() : legend.classes;
  for (const row of rows) block(rowBlock(row, options));
  if (legend.missing) block(rowBlock(legend.missing, options));
  for (const place of legend.places ?? []) block(placeRow(place, options));
  y += 4 * k;
  for (const warning of legend.warnings) line(warning, 11, theme.ink2);
  return { markup: parts.join(""), height: y };
}

function rowBlock({ label, detail, count, fill, pattern }: LegendClass, options: LegendOptions): Block {
  const { width, theme, lang, prefix, scale: k = 1 } = options;
  const box = {
    x: 0.5,
    y: ((ROW - SWATCH.height) / 2) * k,
    width: SWATCH.width * k,
    height: SWATCH.height * k,
    rx: 3 * k,
  };
  const over = patternFill(pattern, prefix, fill);
  const text = { y: (ROW / 2 + 5) * k, "font-size": 14 * k };
  const counted = formatNumber(count, 0) + (lang === "zh" ? "个" : "");
  const x = (SWATCH.width + 10) * k;
  const labelled = textWidth(label, 14 * k) + 8 * k;
  return {
    height: ROW * k,
    markup: [
      tag("rect", { ...box, fill, stroke: theme.ink, "stroke-opacity": 0.22 }),
      over ? tag("rect", { ...box, fill: over }) : "",
      textTag(label, { ...text, x, fill: theme.ink }),
      detail ? textTag(detail, { ...text, "font-size": 11 * k, x: x + labelled, fill: theme.ink3 }) : "",
      textTag(counted, { ...text, x: width, "text-anchor": "end", fill: theme.ink2 }),
    ].join(""),
  };
}

function placeRow(row: NonNullable<Legend["places"]>[number], { theme, scale: k = 1 }: LegendOptions): Block {
  const height = ROW * 0.8 * k;
  const at = `translate(${(SWATCH.width / 2) * k} ${height / 2}) scale(${k})`;
  return {
    height,
    markup:
      tag("g", { transform: at }, placeSign(row, theme)) +
      textTag(row.label, { x: (SWATCH.width + 10) * k, y: height / 2 + 5 * k, "font-size": 13 * k, fill: theme.ink }),
  };
}

function histogramBlock(legend: Legend, [from, to]: readonly [number, number], options: LegendOptions): Block {
  const { width, theme, lang, prefix, scale: k = 1 } = options;
  const lined = legend.classes.filter(({ pattern }) => pattern === "low").at(-1)?.to ?? Number.NEGATIVE_INFINITY;
  const at = (value: number) => ((value - from) / (to - from)) * width;
  const floor = (BARS + 8) * k;
  const tallest = Math.max(1, ...legend.bins.map(({ count }) => count));
  const parts = legend.bins.flatMap(({ from: left, to: right, count, fill }) => {
    if (count === 0) return [];
    const height = Math.max(2, (count / tallest) * BARS) * k;
    const x = at(left) + 0.5 * k;
    const wide = Math.max(0.5, at(right) - at(left) - k);
    const box = { x, y: floor - height, width: wide, height };
    const over = (left + right) / 2 <= lined ? patternFill("low", prefix, fill) : null;
    return [
      tag("rect", { ...box, fill, stroke: theme.line2, "stroke-width": 0.6 * k }),
      ...(over ? [tag("rect", { ...box, fill: over })] : []),
    ];
  });
  parts.push(tag("path", { d: `M0 ${floor}H${width}`, stroke: theme.line2, "stroke-width": k }));
  const size = 11 * k;
  let last = Number.NEGATIVE_INFINITY;
  for (const { value, label, target } of legend.ticks) {
    const x = at(value);
    const dash = target ? null : `${2 * k} ${2 * k}`;
    const colour = target ? theme.ink : theme.ink3;
    parts.push(
      tag("path", {
        d: `M${x} ${4 * k}V${floor}`,
        stroke: colour,
        "stroke-width": (target ? 1.5 : 1) * k,
        "stroke-dasharray": dash,
      }),
    );
    const text = target ? `${lang === "zh" ? "目标" : "target "}${label}` : label;
    const half = textWidth(text, size) / 2;
    const middle = Math.max(half, Math.min(width - half, x));
    if (middle - half < last + 6 * k) continue;
    last = middle + half;
    parts.push(
      textTag(text, { x: middle, y: floor + 14 * k, "font-size": size, "text-anchor": "middle", fill: theme.ink2 }),
    );
  }
  return { markup: parts.join(""), height: floor + 24 * k };
}

/** Circles that touch at their lowest point, largest behind, with their values on leaders to the right. */
function circleBlock(legend: Legend, options: LegendOptions): Block {
  const { theme, scale: k = 1, circleScale = 1 } = options;
  const circles = legend.circles.map((circle) => ({ ...circle, radius: circle.radius * circleScale }));
  const largest = circles[0];
  if (!largest) return { markup: "", height: 0 };
  const size = 12 * k;
  const pitch = size * 1.4;
  const height = Math.max(largest.radius * 2, pitch * circles.length) + 4 * k;
  const cx = largest.radius + 2 * k;
  const levels = spread(
    circles.map(({ radius }) => height - 2 * radius),
    pitch,
    height - pitch / 2,
  );
  const parts = circles.flatMap(({ radius, label }, i) => {
    const top = height - 2 * radius;
    const y = levels[i] as number;
    const elbow = cx + largest.radius + 12 * k;
    const stroke = { stroke: theme.line2, "stroke-width": 0.8 * k, fill: "none" };
    return [
      tag("circle", {
        cx,
        cy: height - radius,
        r: radius,
        fill: theme.circle,
        "fill-opacity": CIRCLE_OPACITY / 3,
        stroke: theme.ink2,
        "stroke-width": k,
      }),
      tag("path", { d: `M${cx} ${top}L${elbow} ${y}H${elbow + 8 * k}`, ...stroke }),
      textTag(label, { x: elbow + 12 * k, y: y + size * 0.36, "font-size": size, fill: theme.ink }),
    ];
  });
  return { markup: parts.join(""), height: height + 12 * k };
}

/** Heights at least `pitch` apart and none below `lowest`, each as near below its own as that allows; ascending. */
function spread(heights: readonly number[], pitch: number, lowest: number): number[] {
  const found: number[] = [];
  for (const height of heights) found.push(Math.max(height, (found.at(-1) ?? -Infinity) + pitch));
  for (let i = found.length - 1, most = lowest; i >= 0; i--, most -= pitch) {
    found[i] = Math.min(found[i] as number, most);
  }
  return found;
}
