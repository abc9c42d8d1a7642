import { computed, effect, signal } from "@preact/signals";
import type { Lang, Text } from "../core/words/text.ts";
import { go, view } from "./address.ts";

const KEY = "atlas-settings";

interface Settings {
  readonly lang: Lang | null;
  readonly theme: "light" | "dark" | null;
  readonly singleKeys: boolean;
  /** The approval number printed on maps, empty until the office fills it in. */
  readonly approval: string;
  readonly basemap: string;
  /** Who the basemap is by, written on the map. */
  readonly credit: string;
  /** Whether the dark interface keeps the palettes of the light one, in which more is darker as in print. */
  readonly lightPalette: boolean;
}

const text = (value: unknown, most: number): string => (typeof value === "string" ? value.slice(0, most) : "");

const DEFAULTS: Settings = {
  lang: null,
  theme: null,
  singleKeys: true,
  approval: "",
  basemap: "",
  credit: "",
  lightPalette: false,
};

function stored(): Settings {
  try {
    const saved: unknown = JSON.parse(localStorage.getItem(KEY) ?? "{}");
    if (typeof saved !== "object" || saved === null) return DEFAULTS;
    const { lang, theme, singleKeys, approval, basemap, credit, lightPalette } = saved as Record<string, unknown>;
    return {
      lang: lang === "zh" || lang === "en" ? lang : null,
      theme: theme === "light" || theme === "dark" ? theme : null,
      singleKeys: singleKeys !== false,
      approval: text(approval, 60),
      basemap: text(basemap, 500),
      credit: text(credit, 200),
      lightPalette: lightPalette === true,
    };
  } catch {
    return DEFAULTS;
  }
}

/** What this browser remembers of a person's choices. */
export const settings = signal<Settings>(stored());

/** Remembers a choice; where the browser keeps nothing the choice holds until the page closes. */
export function choose(change: Partial<Settings>): void {
  settings.value = { ...settings.peek(), ...change };
  try {
    localStorage.setItem(KEY, JSON.stringify(settings.peek()));
  } catch {
    // A browser may refuse storage; the choice still holds for this page.
  }
}

const darkSystem = matchMedia("(prefers-color-scheme: dark)");
const systemTheme = signal<"light" | "dark">(darkSystem.matches ? "dark" : "light");
darkSystem.addEventListener("change", (event) => {
  systemTheme.value = event.matches ? "dark" : "light";
});

/** Language of the interface: the link's, else the person's choice, else Chinese. */
export const lang = computed<Lang>(() => view.value.lang ?? settings.value.lang ?? "zh");

/** Light or dark: the link's, else the person's choice, else the system's. */
export const theme = computed<"light" | "dark">(() => view.value.theme ?? settings.value.theme ?? systemTheme.value);

/** The theme whose palettes colour classes on the map, in the legend and in the table. */
export const tint = computed<"light" | "dark">(() => (settings.value.lightPalette ? "light" : theme.value));

/** Switches language for good. */
export function setLang(next: Lang): void {
  choose({ lang: next });
  go({ lang: next }, { replace: true });
}

/** Switches theme for good. */
export function setTheme(next: "light" | "dark"): void {
  choose({ theme: next });
  go({ theme: next }, { replace: true });
}

/** A text in the language of the interface; components that call it follow the language. */
export function say(text: Text): string {
  return text[lang.value];
}

/** Keeps the document's language, title and theme in step; called once by `main`. */
export function dressDocument(root: HTMLElement): void {
  effect(() => {
    root.lang = lang.value === "zh" ? "zh-CN" : "en";
    root.dataset.theme = theme.value;
    document.title = say({ zh: "县镇村图集", en: "Atlas of Counties, Towns and Villages" });
  });
}
