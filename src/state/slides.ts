import { computed, effect, signal } from "@preact/signals";
import {
  addSlide,
  decodeSlides,
  encodeSlides,
  linkFits,
  moveSlide,
  noteSlide,
  readSlidesFile,
  removeSlide,
  renameSlide,
  replaceSlide,
  slidesFile,
} from "../core/project/slides.ts";
import { DEFAULT_VIEW, type Slide, type View } from "../core/project/view.ts";
import { issueText } from "../core/words/issues.ts";
import { go, linkTo, view } from "./address.ts";
import { notify } from "./notices.ts";
import { tray } from "./panels.ts";
import { at } from "./playing.ts";
import { ports } from "./ports.ts";
import { scene } from "./scene.ts";

const KEY = "atlas-slides";
const HASH = "#slides=";

function found(): readonly Slide[] {
  if (location.hash.startsWith(HASH)) {
    const { slides, damaged } = decodeSlides(location.hash.slice(HASH.length));
    if (damaged) notify({ zh: "链接不完整，已显示默认画面。", en: "The link is damaged; showing the default view." });
    return slides;
  }
  try {
    return decodeSlides(sessionStorage.getItem(KEY) ?? "").slides;
  } catch {
    return [];
  }
}

/** The slides kept so far: those of the link, else those of this tab. */
export const slides = signal<readonly Slide[]>(found());

/** The slides as the address gave them. */
let given = slides.peek();

/** Puts slides in the place of those there are; the notice offers these back. */
function take(next: readonly Slide[]): void {
  const before = slides.peek();
  slides.value = next;
  notify(
    { zh: `已打开${next.length}页。`, en: `Opened ${next.length} ${next.length === 1 ? "slide" : "slides"}.` },
    before.length > 0
      ? {
          action: {
            label: { zh: "撤销", en: "Undo" },
            run: () => {
              slides.value = before;
            },
          },
        }
      : {},
  );
}

// A link of slides that is pasted over the address of this page loads nothing anew.
addEventListener("hashchange", () => {
  if (!location.hash.startsWith(HASH)) return;
  const next = found();
  if (next.length === 0) return;
  given = next;
  take(next);
});

effect(() => {
  try {
    sessionStorage.setItem(KEY, encodeSlides(slides.value));
  } catch {
    // A browser may refuse storage; the slides still hold for this page.
  }
  // Once they are changed, the slides of the link must not come back when the page is loaded again.
  if (slides.value !== given && location.hash.startsWith(HASH)) {
    history.replaceState(null, "", `${location.pathname}${location.search}`);
  }
});

export const current = computed(() => (at.value === null ? null : (slides.value[at.value] ?? null)));
export const place = computed(() => at.value ?? 0);

let before: View | null = null;

/** Keeps the view on show as a slide. */
export function keepView(): void {
  slides.value = addSlide(slides.peek(), view.peek(), scene.peek().title);
}

/** Moves a slide to another place, counted from 0; a place beyond the ends is the end. */
export function moveTo(id: string, to: number): void {
  slides.value = moveSlide(slides.peek(), id, to);
}

/** Gives a slide another title. */
export function rename(id: string, title: string): void {
  slides.value = renameSlide(slides.peek(), id, title);
}

/** Gives a slide another note. */
export function annotate(id: string, note: string): void {
  slides.value = noteSlide(slides.peek(), id, note);
}

/** Gives a slide the view on show. */
export function renew(id: string): void {
  slides.value = replaceSlide(slides.peek(), id, view.peek());
}

/** Takes a slide out; the notice offers to bring it back. */
export function drop(id: string): void {
  const kept = slides.peek();
  slides.value = removeSlide(kept, id);
  notify(
    { zh: "已删除一页。", en: "Slide deleted." },
    {
      action: {
        label: { zh: "撤销", en: "Undo" },
        run: () => {
          slides.value = kept;
        },
      },
    },
  );
}

/** Shows the view of a slide in the ordinary page. */
export function openSlide(id: string): void {
  const slide = slides.peek().find((one) => one.id === id);
  if (slide) go({ ...DEFAULT_VIEW, ...slide.view, lang: view.peek().lang, theme: view.peek().theme });
}

/** Shows a slide while playing. */
export function turnTo(index: number): void {
  const slide = slides.peek()[index];
  if (!slide) return;
  at.value = index;
  go({ ...DEFAULT_VIEW, ...slide.view, lang: view.peek().lang, theme: view.peek().theme }, { replace: true });
}

/** Plays the slides from the first, full screen where the browser allows; without slides it opens the tray. */
export function play(): void {
  if (slides.peek().length === 0) {
    tray.value = true;
    return;
  }
  before = view.peek();
  turnTo(0);
  document.documentElement.requestFullscreen?.().catch(() => undefined);
}

/** Ends playing and shows again what was shown before. */
export function stop(): void {
  if (at.peek() === null) return;
  at.value = null;
  if (document.fullscreenElement) document.exitFullscreen().catch(() => undefined);
  if (before) go(before, { replace: true });
  before = null;
}

/** Copies a link that holds all slides; too many of them are refused with what to do instead. */
export async function copySlides(): Promise<void> {
  const link = `${linkTo(view.peek())}${HASH}${encodeSlides(slides.peek())}`;
  if (!linkFits(link)) {
    notify({ zh: "页数太多，请保存为文件", en: "Too many slides for a link: save a file" }, { error: true });
    return;
  }
  try {
    await navigator.clipboard.writeText(link);
    notify({ zh: "链接已复制。", en: "Link copied." });
  } catch {
    notify(
      { zh: "浏览器不允许复制，请改用“保存文件”。", en: "The browser refused; use “Save file” instead." },
      { error: true },
    );
  }
}

/** Saves the slides as a file that opens again. */
export function saveSlides(): void {
  const title = scene.peek().title.replace(/[\\/:*?"<>|]/g, "");
  ports().save(`${title || "slides"}.slides.json`, new Blob([slidesFile(slides.peek())], { type: "application/json" }));
}

/** Opens a file of slides in place of those there are; what cannot be read leaves them untouched. */
export async function loadSlides(): Promise<void> {
  try {
    const file = await ports().choose(".json,application/json");
    if (!file) return;
    const read = readSlidesFile(new TextDecoder().decode(file.bytes), file.name);
    if ("issue" in read) {
      notify({ zh: issueText(read.issue, "zh"), en: issueText(read.issue, "en") }, { error: true });
      return;
    }
    take(read.slides);
  } catch {
    notify({ zh: "文件太大，没有打开。", en: "The file is too large and was not opened." }, { error: true });
  }
}
