import type { SheetLook } from "../../core/jobs/clinic.ts";
import type { Issue } from "../../core/package/issue.ts";
import { ENCODINGS } from "../../core/table/encoding.ts";
import { DELIMITERS } from "../../core/table/grid.ts";
import type { Reading } from "../../core/table/textgrid.ts";
import { issueText } from "../../core/words/issues.ts";
import { formatNumber } from "../../core/words/number.ts";
import { sheetName } from "../../core/words/sheetname.ts";
import type { Text } from "../../core/words/text.ts";
import { busy, chooseSheet, geo, readAgain, sheet, table } from "../../state/clinic.ts";
import { match } from "../../state/joining.ts";
import { chooseTable } from "../../state/opentable.ts";
import { lang, say } from "../../state/settings.ts";
import { imported, letGo } from "../../state/sheetdone.ts";
import { IssueTable } from "../notice/IssueTable.tsx";
import { GeoRead } from "./GeoRead.tsx";
import { HeaderPicker } from "./HeaderPicker.tsx";

const ENCODING_NAMES = { "utf-8": "UTF-8", gb18030: "GBK / GB18030", "utf-16le": "UTF-16 LE", "utf-16be": "UTF-16 BE" };

const DELIMITER_NAMES = {
  ",": { zh: "逗号", en: "Comma" },
  "\t": { zh: "制表符", en: "Tab" },
  ";": { zh: "分号", en: "Semicolon" },
  "|": { zh: "竖线", en: "Bar" },
} as const;

/** The first step: the file as it was read, its sheets, and where its header is. */
export function ReadStep() {
  const open = table.value;
  if (!open) return null;
  const { sheets, encoding, delimiter, issues } = open.found;
  const again = (reading: Reading) => void readAgain(reading);
  return (
    <>
      <div class="clinic-row">
        <b class="cut" title={open.file}>
          {open.file}
        </b>
        {sheets.length > 0 && (
          <button type="button" class="link" disabled={busy.value} onClick={() => void chooseTable()}>
            {say({ zh: "换一个文件…", en: "Another file…" })}
          </button>
        )}
        {imported.value.size > 0 && (
          <button type="button" class="link" disabled={busy.value} onClick={letGo}>
            {say({ zh: "关闭文件", en: "Close the file" })}
          </button>
        )}
        {encoding !== null && (
          <label>
            {say({ zh: "编码", en: "Encoding" })}
            <select
              class="field"
              value={encoding}
              onChange={({ currentTarget }) => again({ encoding: ENCODINGS[currentTarget.selectedIndex] })}
            >
              {ENCODINGS.map((one) => (
                <option key={one} value={one}>
                  {ENCODING_NAMES[one]}
                </option>
              ))}
            </select>
          </label>
        )}
        {delimiter !== null && (
          <label>
            {say({ zh: "分隔符", en: "Separator" })}
            <select
              class="field"
              value={delimiter}
              onChange={({ currentTarget }) => again({ delimiter: DELIMITERS[currentTarget.selectedIndex] })}
            >
              {DELIMITERS.map((one) => (
                <option key={one} value={one}>
                  {say(DELIMITER_NAMES[one])}
                </option>
              ))}
            </select>
          </label>
        )}
        {sheets.length > 1 && (
          <label>
            {sheets.some((one) => one.geo) ? say({ zh: "内容", en: "Content" }) : say({ zh: "工作表", en: "Sheet" })}
            <select
              class="field"
              value={String(sheet.value)}
              onChange={({ currentTarget }) => chooseSheet(currentTarget.selectedIndex)}
            >
              {sheets.map((one, i) => (
                <option key={i} value={String(i)}>
                  {say(optionText(one, imported.value.has(i)))}
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
      {sheets.length === 0 ? <Unread issues={issues} /> : issues.length > 0 && <IssueTable issues={issues} />}
      {sheets.length > 0 && (
        <>
          {geo.value ? <GeoRead /> : <HeaderPicker />}
          <div class="clinic-foot">
            <span class="meta">
              {geo.value === null &&
                say({
                  zh: `共${formatNumber(sheets[sheet.value]?.rows ?? 0, 0)}行`,
                  en: `${formatNumber(sheets[sheet.value]?.rows ?? 0, 0)} rows in all`,
                })}
            </span>
            <button
              type="button"
              class="button primary"
              disabled={busy.value || geo.value === "line"}
              onClick={() => void match()}
            >
              {say({ zh: "下一步：匹配区域", en: "Next: match places" })}
            </button>
          </div>
        </>
      )}
    </>
  );
}

/** A sheet with its rows, or a layer with its features, and whether it has been imported. */
function optionText(look: SheetLook, done: boolean): Text {
  const name = sheetName(look);
  const layer = look.geo !== null || look.attributes;
  const count = layer ? look.rows - 1 : look.rows;
  const [zh, en] = layer ? ["个要素", count === 1 ? "feature" : "features"] : ["行", count === 1 ? "row" : "rows"];
  return {
    zh: `${done ? "✓ " : ""}${name.zh}（${count}${zh}${done ? "，已导入" : ""}）`,
    en: `${done ? "✓ " : ""}${name.en} (${count} ${en}${done ? ", imported" : ""})`,
  };
}

/** Why nothing of the file could be read, and the way on to another. */
function Unread({ issues }: { issues: readonly Issue[] }) {
  return (
    <>
      {issues.map((issue) => {
        const text = issueText(issue, lang.value);
        return (
          <p key={text} class="error-text" role="alert">
            {text}
          </p>
        );
      })}
      <div class="clinic-foot">
        <button type="button" class="button primary" disabled={busy.value} onClick={() => void chooseTable()}>
          {say({ zh: "换一个文件…", en: "Another file…" })}
        </button>
      </div>
    </>
  );
}
