import * as v from "valibot";
import type { Issue } from "../package/issue.ts";
import { readOwnFile } from "./file.ts";
import { plainLine } from "./line.ts";
import { decodeView, encodeView } from "./link.ts";
import type { Slide, View } from "./view.ts";

/** Longest link that is offered; above it the slides go into a file. */
const LONGEST_LINK = 8000;
const MOST_SLIDES = 100;
const LONGEST_TITLE = 80;
const LONGEST_NOTE = 500;

function plainNote(text: string): string {
  const lines = text.replace(/\r\n?/g, "\n").split("\n");
  const kept = lines.map((line) => plainLine(line, LONGEST_NOTE)).join("\n");
  return [...kept.trim()].slice(0, LONGEST_NOTE).join("");
}

function nextId(slides: readonly Slide[]): string {
  const numbers = slides.map(({ id }) => Number(/^s(\d{1,9})$/.exec(id)?.[1] ?? 0));
  return `s${Math.max(0, ...numbers) + 1}`;
}

function changed(slides: readonly Slide[], id: string, change: Partial<Slide>): readonly Slide[] {
  return slides.map((slide) => (slide.id === id ? { ...slide, ...change } : slide));
}

/** The list with a view added at its end; unchanged when it holds `MOST_SLIDES` already. */
export function addSlide(slides: readonly Slide[], view: View, title: string, note = ""): readonly Slide[] {
  if (slides.length >= MOST_SLIDES) return slides;
  return [...slides, { id: nextId(slides), title: plainLine(title, LONGEST_TITLE), note: plainNote(note), view }];
}

/** The list with a slide at another place, counted from 0 and kept within the list. An unknown id changes nothing. */
export function moveSlide(slides: readonly Slide[], id: string, to: number): readonly Slide[] {
  const slide = slides.find((one) => one.id === id);
  if (!slide) return slides;
  const others = slides.filter((one) => one !== slide);
  const place = Math.max(0, Math.min(others.length, Math.trunc(to)));
  return [...others.slice(0, place), slide, ...others.slice(place)];
}

/** The list with a slide's title changed; titles are one line of at most 80 characters. */
export function renameSlide(slides: readonly Slide[], id: string, title: string): readonly Slide[] {
  return changed(slides, id, { title: plainLine(title, LONGEST_TITLE) });
}

/** The list with a slide's note changed; notes are plain text of at most 500 characters. */
export function noteSlide(slides: readonly Slide[], id: string, note: string): readonly Slide[] {
  return changed(slides, id, { note: plainNote(note) });
}

/** The list with a slide showing another view. */
export function replaceSlide(slides: readonly Slide[], id: string, view: View): readonly Slide[] {
  return changed(slides, id, { view });
}

/** The list without a slide. */
export function removeSlide(slides: readonly Slide[], id: string): readonly Slide[] {
  return slides.filter((slide) => slide.id !== id);
}

function toBase64(text: string): string {
  const bytes = new TextEncoder().encode(text);
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

/** The text of base64url; throws where it is not that, or not UTF-8. */
function fromBase64(text: string): string {
  const binary = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  return new TextDecoder("utf-8", { fatal: true }).decode(Uint8Array.from(binary, (char) => char.charCodeAt(0)));
}

/** Slides as base64url text for an address: a JSON list of title, note and view query. "" for none. */
export function encodeSlides(slides: readonly Slide[]): string {
  if (slides.length === 0) return "";
  return toBase64(JSON.stringify(slides.map(({ title, note, view }) => [title, note, encodeView(view)])));
}

const PackedSlides = v.pipe(v.array(v.tuple([v.string(), v.string(), v.string()])), v.maxLength(MOST_SLIDES));

function unpack(rows: readonly { title: string; note: string; view: string }[]): { slides: Slide[]; damaged: boolean } {
  let damaged = false;
  const slides = rows.map((row, index) => {
    const decoded = decodeView(row.view);
    damaged ||= decoded.damaged;
    return {
      id: `s${index + 1}`,
      title: plainLine(row.title, LONGEST_TITLE),
      note: plainNote(row.note),
      view: decoded.view,
    };
  });
  return { slides, damaged };
}

/** The slides of an address. Never throws: text that is not slides gives none and `damaged`. */
export function decodeSlides(text: string): { slides: readonly Slide[]; damaged: boolean } {
  if (text === "") return { slides: [], damaged: false };
  if (text.length > 65_536) return { slides: [], damaged: true };
  try {
    const rows = v.parse(PackedSlides, JSON.parse(fromBase64(text)));
    return unpack(rows.map(([title, note, view]) => ({ title, note, view })));
  } catch {
    return { slides: [], damaged: true };
  }
}

/** Whether a link is short enough to be copied, as chat programs and intranet proxies cut longer ones. */
export function linkFits(link: string): boolean {
  return link.length <= LONGEST_LINK;
}

const SlidesFile = v.object({
  format: v.literal("atlas-slides"),
  version: v.literal(1),
  slides: v.pipe(
    v.array(v.object({ title: v.string(), note: v.optional(v.string(), ""), view: v.string() })),
    v.maxLength(MOST_SLIDES),
  ),
});

/** Slides as the text of a file: JSON with `format`, `version` and one object a slide, its view as a query. */
export function slidesFile(slides: readonly Slide[]): string {
  const kept = slides.map(({ title, note, view }) => ({ title, note, view: encodeView(view) }));
  return `${JSON.stringify({ format: "atlas-slides", version: 1, slides: kept }, null, 2)}\n`;
}

/**
 * The slides of a file, or the one issue that says why it cannot be read: no JSON, another format, a newer version, too
 * many slides. A view that holds unknown parts keeps its defaults there.
 */
export function readSlidesFile(text: string, file = "slides.json"): { slides: readonly Slide[] } | { issue: Issue } {
  const read = readOwnFile(SlidesFile, text, file);
  return "issue" in read ? read : { slides: unpack(read.content.slides).slides };
}
