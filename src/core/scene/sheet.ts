import type { Quality } from "../indicators/quality.ts";
import type { Layer } from "../regions/shape.ts";
import { qualityText } from "../words/terms.ts";
import type { Lang } from "../words/text.ts";
import { type Camera, fitCamera, type Rect } from "./camera.ts";
import { renderLegend } from "./legendsvg.ts";
import { textWidth, wrapText } from "./lettering.ts";
import { escapeXml, tag, textTag } from "./markup.ts";
import { placeLabels } from "./place.ts";
import { outlinePoints } from "./rings.ts";
import { scaleBar } from "./scalebar.ts";
import type { Scene } from "./scene.ts";
import { renderMap } from "./svg.ts";
import { MAP_THEME, type MapTheme, MONO_THEME } from "./theme.ts";

/** What is printed around a map. All text is in the language asked for already. */
export interface SheetInput {
  readonly width: number;
  readonly height: number;
  /** Built with the light theme; for black and white also with `mono`. */
  readonly scene: Scene;
  readonly layers: ReadonlyMap<string, Layer>;
  readonly lang: Lang;
  readonly mono?: boolean;
  /** Titles of the sources of what is shown. */
  readonly sources: readonly string[];
  /** Notes in full. */
  readonly notes: readonly string[];
  /** The worst quality shown; `null` without any value. */
  readonly quality: Quality | null;
  /** Day the map was made, in words. */
  readonly date: string;
  readonly link: string;
  /** Approval number; its frame stays empty without one. */
  readonly approval?: string;
  readonly selected?: readonly string[];
}

/** Width in px at which sizes are as specified; wider sheets scale up. */
const UNIT = 1100;
const MARGIN = 0.04;
const ASIDE = 0.26;
/** Those of the page; in English Latin ones first, or an apostrophe takes the width of a Chinese character. */
const FONTS = {
  zh: '"Segoe UI", -apple-system, BlinkMacSystemFont, "PingFang SC", "Microsoft YaHei UI", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", sans-serif',
  en: '"Segoe UI", -apple-system, BlinkMacSystemFont, "Helvetica Neue", Arial, "Liberation Sans", "DejaVu Sans", "PingFang SC", "Microsoft YaHei UI", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif',
} as const;

const QUALITY_NOTES = {
  official: { zh: "官方数据", en: "official figures" },
  published: { zh: "公开发表的数据", en: "published figures" },
  unverified: { zh: "含待核数据", en: "some figures are unverified" },
  estimate: { zh: "含估计值", en: "some figures are estimates" },
  sample: { zh: "含程序生成的示例值，不代表真实情况", en: "includes generated sample values that are not real" },
} as const;

/**
 * A map sheet as a whole SVG document: band over sample values, title, map with names, tall legend, scale bar, north
 * arrow, notes, sources, quality, date, link and a frame for the approval number. Only presentation attributes are used.
 */
export function renderSheet(input: SheetInput): string {
  const { width, height, scene, layers, lang, selected = [] } = input;
  const k = width / UNIT;
  const theme = input.mono ? MONO_THEME : MAP_THEME.light;
  const margin = width * MARGIN;
  const band = scene.sample ? height * 0.05 : 0;
  const aside = { x: width * (1 - ASIDE), width: width * ASIDE - margin };
  const foot = footer(input, theme, margin, k);
  const top = band > 0 ? band + margin * 0.5 : margin;
  const title = heading(scene, theme, { x: margin, y: top, width: aside.x - 2 * margin }, k);
  const bottom = height - foot.height;
  const map: Rect = { x: margin, y: top, width: aside.x - 1.5 * margin, height: bottom - top };
  const bar: Rect = { x: 0, y: map.height - 40 * k, width: 170 * k, height: 40 * k };
  const obstacles = [
    { x: 0, y: 0, width: title.width, height: title.bottom - top },
    { x: map.width - 44 * k, y: 0, width: 44 * k, height: 56 * k },
    bar,
  ];
  const camera = cameraOf(layers, map, obstacles, 8 * k);
  const labels = placeLabels(scene.labels, {
    camera,
    whole: camera,
    width: map.width,
    height: map.height,
    layers,
    theme: "light",
    form: "print",
    scale: k,
    obstacles,
    places: scene.places,
  });
  const drawn = renderMap(scene, layers, camera, {
    width: map.width,
    height: map.height,
    labels,
    scale: k,
    selected,
    theme,
    prefix: "sheet",
    ground: false,
  });
  const legend = renderLegend(scene.legend, {
    width: aside.width,
    theme,
    lang,
    prefix: "sheet",
    scale: k,
    circleScale: k,
  });
  return tag(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      "font-family": FONTS[lang],
      "xml:lang": lang === "zh" ? "zh-CN" : "en",
    },
    [
      tag("title", {}, escapeXml(`${scene.title} · ${scene.subtitle}`)),
      tag("rect", { width, height, fill: "#ffffff" }),
      tag("g", { id: "sheet-map", transform: `translate(${map.x} ${map.y})` }, [
        drawn,
        scene.sample ? watermark(map, theme, lang, k) : "",
        scaleAndNorth(camera, map, bar, theme, lang, k),
      ]),
      scene.sample ? sampleBand(width, band, margin, theme, lang) : "",
      title.markup,
      tag("g", { id: "sheet-legend", transform: `translate(${aside.x} ${top})` }, legend.markup),
      notesBlock(input, theme, { x: aside.x, y: top + legend.height, width: aside.width }, bottom, k),
      foot.markup,
    ],
  );
}

function cameraOf(layers: ReadonlyMap<string, Layer>, map: Rect, obstacles: readonly Rect[], gap: number): Camera {
  const [coarse] = [...layers.values()]
    .filter(({ shapes }) => shapes.size > 0)
    .sort((a, b) => a.shapes.size - b.shapes.size);
  if (!coarse) return { lng: 0, lat: 0, zoom: 0 };
  const { width, height } = map;
  return fitCamera({ points: outlinePoints(coarse.shapes.values()), width, height, obstacles, gap });
}

function heading(scene: Scene, theme: MapTheme, at: { x: number; y: number; width: number }, k: number) {
  const titles = wrapText(scene.title, at.width * 0.7, 28 * k);
  const wide = Math.max(...titles.map((text) => textWidth(text, 28 * k, { weight: 600 })));
  const subtitles = packed(scene.subtitle, Math.max(wide, at.width * 0.52), 16 * k);
  let y = at.y;
  let width = 0;
  const parts: string[] = [];
  for (const [lines, size, weight, fill] of [
    [titles, 28, 600, theme.ink],
    [subtitles, 16, 400, theme.ink2],
  ] as const) {
    for (const text of lines) {
      y += size * 1.4 * k;
      width = Math.max(width, textWidth(text, size * k, { weight }));
      parts.push(
        textTag(text, { x: at.x, y: y - size * 0.35 * k, "font-size": size * k, "font-weight": weight, fill }),
      );
    }
  }
  return { markup: tag("g", { id: "sheet-title" }, parts), width, bottom: y };
}

/** Lines of a text whose parts are divided by 「 · 」: broken between parts, and inside one only where it is too long. */
function packed(text: string, width: number, size: number): string[] {
  const lines: string[] = [];
  for (const part of text.split(" · ")) {
    const last = lines.at(-1);
    const joined = last === undefined ? part : `${last} · ${part}`;
    if (last !== undefined && textWidth(joined, size) <= width) lines[lines.length - 1] = joined;
    else lines.push(...wrapText(part, width, size));
  }
  return lines;
}

function sampleBand(width: number, height: number, margin: number, theme: MapTheme, lang: Lang): string {
  const size = height * 0.42;
  const first = lang === "zh" ? "示例数据" : "Sample data.";
  const rest =
    lang === "zh" ? "数值由程序生成，仅用于演示 · 不代表真实情况" : "Generated for demonstration; not real figures.";
  const stripe = height * 0.7;
  const y = height * 0.65;
  return tag("g", { id: "sheet-band" }, [
    tag(
      "defs",
      {},
      tag(
        "pattern",
        {
          id: "sheet-stripes",
          width: stripe,
          height: stripe,
          patternUnits: "userSpaceOnUse",
          patternTransform: "rotate(45)",
        },
        tag("rect", { width: stripe / 2, height: stripe, fill: theme.warn.line, "fill-opacity": 0.18 }),
      ),
    ),
    tag("rect", { width, height, fill: theme.warn.ground }),
    tag("rect", { width, height, fill: "url(#sheet-stripes)" }),
    tag("path", { d: `M0 ${height}H${width}`, stroke: theme.warn.line }),
    textTag(first, { x: margin, y, "font-size": size, "font-weight": 600, fill: theme.warn.ink }),
    textTag(rest, {
      x: margin + textWidth(first, size, { weight: 600 }) + size,
      y,
      "font-size": size,
      fill: theme.warn.ink,
    }),
  ]);
}

function watermark(map: Rect, theme: MapTheme, lang: Lang, k: number): string {
  const x = map.width / 2;
  const y = map.height / 2;
  return textTag(lang === "zh" ? "示例" : "SAMPLE", {
    id: "sheet-watermark",
    x,
    y: y + 60 * k,
    "font-size": (lang === "zh" ? 200 : 120) * k,
    "font-weight": 600,
    "text-anchor": "middle",
    "letter-spacing": 20 * k,
    fill: theme.ink,
    "fill-opacity": 0.08,
    transform: `rotate(-30 ${x} ${y})`,
  });
}

function scaleAndNorth(camera: Camera, map: Rect, box: Rect, theme: MapTheme, lang: Lang, k: number): string {
  const bar = scaleBar(camera, Math.min(map.width * 0.2, box.width - 20 * k));
  const unit = lang === "zh" ? "公里" : " km";
  const y = box.y + box.height - 12 * k;
  const north = { x: map.width - 24 * k, y: 0 };
  return tag("g", { fill: theme.ink2, "font-size": 12 * k, "text-anchor": "middle" }, [
    tag("path", {
      d: `M${box.x} ${y - 6 * k}v${6 * k}h${bar.px}v${-6 * k}`,
      fill: "none",
      stroke: theme.ink2,
      "stroke-width": 1.4 * k,
    }),
    textTag(`${bar.km}${unit}`, { x: box.x + bar.px / 2, y: y - 10 * k }),
    tag("path", { d: "M7 0 13 18 7 13.5 1 18Z", transform: `translate(${north.x - 7 * k} ${north.y}) scale(${k})` }),
    textTag(lang === "zh" ? "北" : "N", { x: north.x, y: north.y + 34 * k }),
  ]);
}

function notesBlock(
  input: SheetInput,
  theme: MapTheme,
  at: { x: number; y: number; width: number },
  bottom: number,
  k: number,
): string {
  const size = 11 * k;
  const pitch = size * 1.5;
  const lines = input.notes.flatMap((note) => wrapText(note, at.width, size));
  const room = Math.max(0, Math.floor((bottom - at.y - 14 * k) / pitch));
  const start = Math.max(at.y + 14 * k, bottom - lines.length * pitch - 6 * k);
  const shown = lines.slice(0, room);
  return tag("g", { id: "sheet-notes", fill: theme.ink3, "font-size": size }, [
    shown.length > 0 ? tag("path", { d: `M${at.x} ${start}h${at.width}`, stroke: theme.line }) : "",
    ...shown.map((text, i) => textTag(text, { x: at.x, y: start + (i + 1.1) * pitch })),
  ]);
}

/** Sources, quality, date and link at the left, the frame for the approval number at the right. */
function footer(input: SheetInput, theme: MapTheme, margin: number, k: number) {
  const { width, height, lang, sources, quality, date, link, approval = "" } = input;
  const say = (zh: string, en: string) => (lang === "zh" ? zh : en);
  const size = 11 * k;
  const pitch = size * 1.55;
  const slot = { width: 200 * k, height: 32 * k };
  const room = width - 2 * margin - slot.width - 24 * k;
  const quoted = sources.length === 0 ? say("无", "none") : sources.join(say("；", "; "));
  const graded = quality
    ? say(
        `数据质量：${qualityText(quality, "zh")}（${QUALITY_NOTES[quality].zh}）`,
        `Quality: ${qualityText(quality, "en")} (${QUALITY_NOTES[quality].en})`,
      )
    : "";
  const made = say(`制图日期${date}`, `Made on ${date}`);
  const sourced = wrapText(say(`来源：${quoted}`, `Sources: ${quoted}`), room, size);
  const lines = [
    ...sourced.slice(0, 3).map((text, i) => (i === 2 && sourced.length > 3 ? `${text.slice(0, -1)}…` : text)),
    [graded, made].filter((text) => text !== "").join("  ·  "),
    ...cut(link, room, size),
  ];
  const deep = Math.max(slot.height, lines.length * pitch) + margin + 10 * k;
  const top = height - deep;
  const right = width - margin - slot.width;
  const middle = height - margin - slot.height;
  return {
    height: deep + 4 * k,
    markup: tag("g", { id: "sheet-foot", "font-size": size, fill: theme.ink2 }, [
      tag("path", { d: `M${margin} ${top}H${width - margin}`, stroke: theme.line2, "stroke-width": 0.8 * k }),
      ...lines.map((text, i) => textTag(text, { x: margin, y: top + 6 * k + (i + 0.8) * pitch })),
      tag("rect", { x: right, y: middle, ...slot, fill: "none", stroke: theme.line2, "stroke-width": k }),
      textTag(say(`审图号：${approval}`, `Map approval no.: ${approval}`), {
        id: "sheet-approval",
        x: right + 10 * k,
        y: middle + slot.height / 2 + size * 0.36,
      }),
    ]),
  };
}

/** A link on one line, shortened in the middle where it is too long; nothing for an empty one. */
function cut(link: string, room: number, size: number): string[] {
  if (link === "") return [];
  const letters = Math.floor(room / (size * 0.58));
  if (link.length <= letters) return [link];
  const head = Math.floor(letters * 0.7);
  return [`${link.slice(0, head)}…${link.slice(head + 1 - letters)}`];
}
