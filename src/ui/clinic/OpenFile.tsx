import { memory, openMemory, saveMemory } from "../../state/memory.ts";
import { chooseTable } from "../../state/opentable.ts";
import { say } from "../../state/settings.ts";
import { Template } from "./Template.tsx";

/** How a file is opened: chosen, dropped on the page, or pasted from a spreadsheet. */
export function OpenFile() {
  return (
    <>
      <div class="clinic-open">
        <p>
          {say({
            zh: "把表格、边界文件或整个文件夹拖到页面上，或在Excel、WPS里复制后在页面上粘贴。",
            en: "Drop tables, boundaries or a whole folder on the page, or copy cells in a spreadsheet and paste them here.",
          })}
        </p>
        <button type="button" class="button primary" onClick={() => void chooseTable()}>
          {say({ zh: "选择文件…", en: "Choose a file…" })}
        </button>
        <p class="meta">
          {say({ zh: "文件只在本机读取，不会上传。", en: "Files are read on this machine and sent nowhere." })}
        </p>
      </div>
      <dl class="clinic-formats meta">
        <dt>{say({ zh: "表格", en: "Tables" })}</dt>
        <dd>
          {say({
            zh: "CSV、TSV、XLSX、XLS、ODS，UTF\u2060-\u20608或GBK编码",
            en: "CSV, TSV, XLSX, XLS, ODS, in UTF\u2060-\u20608 or GBK",
          })}
        </dd>
        <dt>{say({ zh: "边界和点位", en: "Boundaries and points" })}</dt>
        <dd>
          {say({
            zh: "GeoJSON、TopoJSON、Shapefile（zip，或同名的各个文件）、KML、KMZ、FlatGeobuf、GeoPackage",
            en: "GeoJSON, TopoJSON, Shapefile (zipped, or its files together), KML, KMZ, FlatGeobuf, GeoPackage",
          })}
        </dd>
      </dl>
      <Template />
      <Rules />
    </>
  );
}

/** What was decided on earlier files, to be taken to another machine. */
function Rules() {
  const known = memory.value.length;
  return (
    <p class="clinic-row">
      <span class="meta">
        {known === 0
          ? say({ zh: "还没有记下匹配规则", en: "No matching rules are kept yet" })
          : say({
              zh: `已记下${known}种表的匹配规则`,
              en: `Matching rules are kept for ${known} ${known === 1 ? "kind" : "kinds"} of table`,
            })}
      </span>
      {known > 0 && (
        <button type="button" class="link" onClick={saveMemory}>
          {say({ zh: "导出", en: "Save" })}
        </button>
      )}
      <button type="button" class="link" onClick={() => void openMemory()}>
        {say({ zh: "读入…", en: "Open…" })}
      </button>
    </p>
  );
}
