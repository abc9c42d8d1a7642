import { utils, write } from "@e965/xlsx";
import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { openFile } from "../../../src/core/clinic/file.ts";
import { issueText } from "../../../src/core/words/issues.ts";

const bytes = (text: string) => Uint8Array.from(text, (char) => char.charCodeAt(0));

async function told(file: Uint8Array, name = "t.csv") {
  const { grids, issues } = await openFile(file, name);
  expect(grids).toEqual([]);
  expect(issues).toHaveLength(1);
  return issues.map(({ kind, detail }) => [kind, detail])[0];
}

describe("a file that holds no table", () => {
  test.each([
    ["%PDF-1.7\n%âãÏÓ\n1 0 obj", "pdf"],
    ["\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "image"],
    ["\xff\xd8\xff\xe0\0\x10JFIF", "image"],
    ["GIF89a", "image"],
    ["RIFF\x24\0\0\0WEBPVP8 ", "image"],
    ["{\\rtf1\\ansi", "document"],
    ["7z\xbc\xaf\x27\x1c", "archive"],
    ["\x1f\x8b\x08\0", "archive"],
  ])("is known by its first bytes: %j is %s", async (text, kind) => {
    expect(await told(bytes(text))).toEqual(["file-unreadable", kind]);
  });

  test("is known where texts and slides come as a workbook does", async () => {
    const file = zipSync({ "[Content_Types].xml": strToU8("<Types/>"), "word/document.xml": strToU8("<w/>") });
    expect(await told(file, "t.docx")).toEqual(["file-unreadable", "document"]);
  });

  test("leaves workbooks and texts that begin alike be", async () => {
    const book = utils.book_new();
    utils.book_append_sheet(book, utils.aoa_to_sheet([["镇", "产值"]]), "表");
    const xls = new Uint8Array(write(book, { type: "array", bookType: "biff8" }) as ArrayBuffer);
    expect((await openFile(xls, "t.xls")).grids[0]?.rows).toEqual([["镇", "产值"]]);
    expect((await openFile(bytes("GIF,PDF\n1,2\n"), "t.csv")).grids).toHaveLength(1);
  });

  test("is told of in words a person understands, also where it is text in an unknown encoding", async () => {
    const utf16 = bytes("a\0,\x001\0\n\0");
    const { issues } = await openFile(utf16, "t.csv");
    const said = issues.map((issue) => issueText(issue, "zh")).join();
    expect(said).toContain("不是本页能读的表格或地图文件；如果是文本，请另存为UTF-8编码");
    expect(said).not.toContain("NUL");
  });
});
