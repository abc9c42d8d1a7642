import { describe, expect, test } from "vitest";
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
} from "../../../src/core/project/slides.ts";
import { DEFAULT_VIEW, type Slide, type View } from "../../../src/core/project/view.ts";

const towns: View = { ...DEFAULT_VIEW, level: "town", indicator: "gdp", selection: ["441224110", "441224111"] };
const goal: View = { ...DEFAULT_VIEW, goal: "G11", tab: "goals" };

function three(): readonly Slide[] {
  return addSlide(
    addSlide(addSlide([], towns, "人均地区生产总值"), goal, "镇镇30分钟上高速", "第一行\n第二行"),
    DEFAULT_VIEW,
    "c",
  );
}

const titles = (slides: readonly Slide[]) => slides.map(({ title }) => title);

describe("a list of slides", () => {
  test("adds, moves, renames, notes, replaces and removes without changing the list before", () => {
    const before = three();
    const frozen = JSON.stringify(before);
    expect(before.map(({ id }) => id)).toEqual(["s1", "s2", "s3"]);
    expect(titles(moveSlide(before, "s3", 0))).toEqual(["c", "人均地区生产总值", "镇镇30分钟上高速"]);
    expect(titles(moveSlide(before, "s1", 99))).toEqual(["镇镇30分钟上高速", "c", "人均地区生产总值"]);
    expect(moveSlide(before, "s9", 0)).toBe(before);
    expect(renameSlide(before, "s1", "新")[0]?.title).toBe("新");
    expect(noteSlide(before, "s1", "词")[0]?.note).toBe("词");
    expect(replaceSlide(before, "s1", goal)[0]).toEqual({ ...before[0], view: goal });
    expect(removeSlide(before, "s2").map(({ id }) => id)).toEqual(["s1", "s3"]);
    expect(JSON.stringify(before)).toBe(frozen);
  });

  test("never gives an id twice while it is in use", () => {
    expect(addSlide(removeSlide(three(), "s2"), goal, "d").at(-1)?.id).toBe("s4");
  });

  test("holds at most a hundred slides", () => {
    let slides: readonly Slide[] = [];
    for (let i = 0; i < 120; i++) slides = addSlide(slides, DEFAULT_VIEW, String(i));
    expect(slides).toHaveLength(100);
  });

  test("titles are one short plain line and notes short plain text", () => {
    const [slide] = addSlide([], towns, ` a\n\u202eb${"长".repeat(200)}`, `x\r\ny\u0000${"z".repeat(900)}`);
    expect(slide?.title).toBe(`a b${"长".repeat(77)}`);
    expect(slide?.note.startsWith("x\ny z")).toBe(true);
    expect(slide?.note).toHaveLength(500);
    expect(renameSlide(three(), "s1", "<b>x</b>")[0]?.title).toBe("<b>x</b>");
  });
});

describe("slides in a link", () => {
  test("come back as they were", () => {
    const slides = three();
    const text = encodeSlides(slides);
    expect(text).toMatch(/^[\w-]+$/);
    expect(decodeSlides(text)).toEqual({ slides, damaged: false });
    expect(encodeSlides([])).toBe("");
    expect(decodeSlides("")).toEqual({ slides: [], damaged: false });
  });

  test("fit up to eight thousand characters", () => {
    expect(linkFits("x".repeat(8000))).toBe(true);
    expect(linkFits("x".repeat(8001))).toBe(false);
  });

  test.each([
    "%%%",
    "AAAA",
    btoa("{}"),
    btoa('[["a","b"]]'),
    btoa('[["a","b",3]]'),
    btoa(JSON.stringify(Array.from({ length: 101 }, () => ["a", "b", ""]))),
    "A".repeat(70_000),
    btoa("\xff\xfe"),
  ])("text that is no slides gives none: %#", (text) => {
    expect(decodeSlides(text)).toEqual({ slides: [], damaged: true });
  });

  test("a slide with a damaged view is kept with its defaults", () => {
    const read = decodeSlides(btoa('[["a","","level=town&tab=nowhere"]]'));
    expect(read.damaged).toBe(true);
    expect(read.slides[0]?.view).toEqual({ ...DEFAULT_VIEW, level: "town" });
  });
});

describe("slides in a file", () => {
  test("come back as they were, with a byte order mark too", () => {
    const slides = three();
    expect(readSlidesFile(slidesFile(slides))).toEqual({ slides });
    expect(readSlidesFile(`\ufeff${slidesFile(slides)}`)).toEqual({ slides });
    expect(JSON.parse(slidesFile(slides))).toMatchObject({ format: "atlas-slides", version: 1 });
  });

  test("that nests a hundred thousand deep is refused like any that is no JSON", () => {
    const deep = `${"[".repeat(100_000)}${"]".repeat(100_000)}`;
    const text = `{"format":"atlas-slides","version":1,"slides":[{"title":${deep},"view":""}]}`;
    const read = readSlidesFile(text);
    expect("issue" in read && read.issue).toMatchObject({ kind: "file-unreadable", severity: "error" });
  });

  test.each([
    ["text that is no JSON", "{", "file-unreadable", null],
    ["a list", "[]", "file-unreadable", "format"],
    ["another format", '{"format":"pptx","version":1,"slides":[]}', "choice-invalid", "format"],
    ["a newer version", '{"format":"atlas-slides","version":2,"slides":[]}', "choice-invalid", "version"],
    [
      "a title that is no text",
      '{"format":"atlas-slides","version":1,"slides":[{"title":1,"view":""}]}',
      "file-unreadable",
      "slides.0.title",
    ],
    [
      "too many slides",
      JSON.stringify({ format: "atlas-slides", version: 1, slides: Array(101).fill({ title: "", view: "" }) }),
      "limit",
      "slides",
    ],
  ])("%s is refused with its place", (_, text, kind, column) => {
    const read = readSlidesFile(text, "会议.json");
    expect("issue" in read && read.issue).toMatchObject({ kind, column, file: "会议.json", severity: "error" });
  });
});
