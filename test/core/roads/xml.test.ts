import { describe, expect, test } from "vitest";
import { attributesOf, scanTags } from "../../../src/core/roads/xml.ts";

/** What a scanner tells of text that comes in pieces: `+name attributes`, `/name`. */
function tagsIn(...pieces: string[]): string[] {
  const told: string[] = [];
  const scanner = scanTags(
    (name, attributes, empty) =>
      told.push(`+${name}${empty ? "/" : ""} ${[...attributesOf(attributes)].join(" ")}`.trim()),
    (name) => told.push(`/${name}`),
  );
  for (const piece of pieces) scanner.feed(piece);
  return told;
}

describe("scanTags", () => {
  const text = `<?xml version="1.0"?><!-- <no/> --><osm a='1' b = "2"><node id="1"/>text<![CDATA[<no/>]]><tag k="x>y" v='"'/></osm >`;
  const tags = ["+osm a,1 b,2", "+node/ id,1", '+tag/ k,x>y v,"', "/osm"];

  test("tells start and end tags, and passes over text, comments, instructions and CDATA", () => {
    expect(tagsIn(text)).toEqual(tags);
  });

  test("tells the same wherever the text is cut", () => {
    for (let at = 1; at < text.length; at++) expect(tagsIn(text.slice(0, at), text.slice(at))).toEqual(tags);
    expect(tagsIn(...text)).toEqual(tags);
  });

  test("throws for a document type, so that nothing can be defined and nothing grows", () => {
    const laughs = `<!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;">]><osm><tag v="&lol2;"/></osm>`;
    expect(() => tagsIn(laughs)).toThrow("document types");
    expect(() => tagsIn(...laughs)).toThrow("document types");
  });

  test("throws where a tag does not end", () => {
    expect(() => tagsIn(`<osm a="${"x".repeat(200_000)}`)).toThrow("does not end");
  });
});

describe("attributesOf", () => {
  const of = (text: string) => Object.fromEntries(attributesOf(text));

  test("decodes character references and the five entities of XML", () => {
    expect(of(`a="&lt;&gt;&amp;&quot;&apos;" b="&#29577;&#x4E00;"`)).toEqual({ a: `<>&"'`, b: "玉一" });
  });

  test("leaves other entities, and references to no character, as they are", () => {
    expect(of(`a="&lol;" b="&constructor;" c="&#x110000;" d="&amp;lt;"`)).toEqual({
      a: "&lol;",
      b: "&constructor;",
      c: "&#x110000;",
      d: "&lt;",
    });
  });

  test("stops at what is no attribute", () => {
    expect(of(`a="1" b=2 c="3"`)).toEqual({ a: "1" });
    expect(of("nothing here")).toEqual({});
  });
});
