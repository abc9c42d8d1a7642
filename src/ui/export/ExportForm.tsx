import { useEffect, useState } from "preact/hooks";
import type { Text } from "../../core/words/text.ts";
import { figures, indicator, level, period, regions, shown } from "../../state/chain.ts";
import { exportNow, sheetOf, type Wish, weigh } from "../../state/exporting.ts";
import { dialog } from "../../state/panels.ts";
import { rows } from "../../state/rows.ts";
import { scene } from "../../state/scene.ts";
import { selectedHere } from "../../state/selection.ts";
import { say } from "../../state/settings.ts";
import "./export.css";

type Scope = "selected" | "filtered" | "all";

const FORMATS: readonly { readonly id: Wish["format"]; readonly name: Text }[] = [
  { id: "csv", name: { zh: "CSV表格", en: "CSV table" } },
  { id: "geojson", name: { zh: "GeoJSON", en: "GeoJSON" } },
  { id: "png", name: { zh: "PNG图片", en: "PNG image" } },
];

const ALWAYS: Text = { zh: "代码、名称、单位、时期、质量、来源", en: "code, name, unit, period, quality, source" };

function sizeText(bytes: number): string {
  return bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

/** The preview of the sheet as an image, so that nothing in it can run. */
function Preview({ ink }: { ink: Wish["ink"] }) {
  const [address, setAddress] = useState("");
  useEffect(() => {
    const url = URL.createObjectURL(new Blob([sheetOf(ink)], { type: "image/svg+xml" }));
    setAddress(url);
    return () => URL.revokeObjectURL(url);
  }, [ink, scene.value]);
  if (!address) return null;
  return (
    <img class="export-preview" src={address} width={480} height={330} alt={say({ zh: "图片预览", en: "Preview" })} />
  );
}

/** What to export, how, and a line that says what it will be. */
export function ExportForm() {
  const counts: Record<Scope, number> = {
    selected: selectedHere.value.length,
    filtered: rows.value.length,
    all: regions.value.length,
  };
  const [scope, setScope] = useState<Scope>(
    counts.selected > 0 ? "selected" : counts.filtered < counts.all ? "filtered" : "all",
  );
  const [format, setFormat] = useState<Wish["format"]>("csv");
  const [indicators, setIndicators] = useState<readonly string[]>([indicator.value.id]);
  const [allPeriods, setAllPeriods] = useState(false);
  const [scale, setScale] = useState<Wish["scale"]>(2);
  const [ink, setInk] = useState<Wish["ink"]>("light");
  const [problem, setProblem] = useState<Text | null>(null);
  const [busy, setBusy] = useState(false);
  const codes: Record<Scope, () => readonly string[]> = {
    selected: () => selectedHere.value,
    filtered: () => rows.value.map((row) => row.region.code),
    all: () => regions.value.map((region) => region.code),
  };
  const wish: Wish = { codes: codes[scope](), format, indicators, allPeriods, scale, ink };
  const offered = shown.value.indicators.filter(
    (one) => one.levels.includes(level.value) && figures.value.periods(one.id, level.value).length > 0,
  );
  const empty = format !== "png" && indicators.length === 0;
  const weight = format === "png" || empty ? null : weigh(wish);
  const scopes: readonly (readonly [Scope, Text])[] = [
    ["selected", { zh: `选中的${counts.selected}个`, en: `${counts.selected} selected` }],
    ["filtered", { zh: `筛选的${counts.filtered}个`, en: `${counts.filtered} filtered` }],
    ["all", { zh: `全部${counts.all}个`, en: `All ${counts.all}` }],
  ];

  async function download(): Promise<void> {
    setBusy(true);
    setProblem(null);
    try {
      await exportNow(wish);
      dialog.value = null;
    } catch (error) {
      const reason = error instanceof Error ? error.message : "";
      setProblem({ zh: `没有导出：${reason}`, en: `Not exported: ${reason}` });
    } finally {
      setBusy(false);
    }
  }

  return (
    <form
      class="dialog-body form"
      onSubmit={(event) => {
        event.preventDefault();
        void download();
      }}
    >
      <fieldset>
        <legend class="heading">{say({ zh: "格式", en: "Format" })}</legend>
        <div class="choices">
          {FORMATS.map((one) => (
            <label key={one.id}>
              <input type="radio" name="format" checked={format === one.id} onChange={() => setFormat(one.id)} />
              {say(one.name)}
            </label>
          ))}
        </div>
      </fieldset>
      {format !== "png" && (
        <>
          <fieldset>
            <legend class="heading">{say({ zh: "内容", en: "Regions" })}</legend>
            <div class="choices">
              {scopes.map(([id, name]) => (
                <label
                  key={id}
                  title={counts[id] === 0 ? say({ zh: "没有这样的区域", en: "There are no such regions" }) : undefined}
                >
                  <input
                    type="radio"
                    name="scope"
                    checked={scope === id}
                    disabled={counts[id] === 0}
                    onChange={() => setScope(id)}
                  />
                  {say(name)}
                </label>
              ))}
            </div>
          </fieldset>
          <fieldset>
            <legend class="heading">{say({ zh: "列", en: "Columns" })}</legend>
            <p class="meta">
              {say({ zh: "总是包含：", en: "Always included: " })}
              {say(ALWAYS)}
            </p>
            <div class="export-columns">
              {offered.map((one) => (
                <label key={one.id}>
                  <input
                    type="checkbox"
                    checked={indicators.includes(one.id)}
                    onChange={() =>
                      setIndicators(
                        indicators.includes(one.id)
                          ? indicators.filter((id) => id !== one.id)
                          : [...indicators, one.id],
                      )
                    }
                  />
                  <span class="cut">{say(one.name)}</span>
                </label>
              ))}
            </div>
            <label class="hold">
              <input type="checkbox" checked={allPeriods} onChange={() => setAllPeriods(!allPeriods)} />
              {say({ zh: "全部时期", en: "All periods" })}
            </label>
          </fieldset>
        </>
      )}
      {format === "png" && (
        <>
          <fieldset>
            <legend class="heading">{say({ zh: "清晰度", en: "Resolution" })}</legend>
            <div class="choices">
              {([1, 2, 4] as const).map((one) => (
                <label key={one}>
                  <input type="radio" name="scale" checked={scale === one} onChange={() => setScale(one)} />
                  {one}×
                </label>
              ))}
            </div>
          </fieldset>
          <fieldset>
            <legend class="heading">{say({ zh: "颜色", en: "Colours" })}</legend>
            <div class="choices">
              <label>
                <input type="radio" name="ink" checked={ink === "light"} onChange={() => setInk("light")} />
                {say({ zh: "浅色", en: "Light" })}
              </label>
              <label>
                <input type="radio" name="ink" checked={ink === "mono"} onChange={() => setInk("mono")} />
                {say({ zh: "黑白", en: "Black and white" })}
              </label>
            </div>
          </fieldset>
          <Preview ink={ink} />
        </>
      )}
      {problem && (
        <p class="error-text" role="alert">
          {say(problem)}
        </p>
      )}
      <div class="export-foot">
        <span class="meta" role="status">
          {weight &&
            say({
              zh: `${weight.rows}行×${weight.columns}列，约${sizeText(weight.bytes)}${weight.samples > 0 ? `，含示例数据${weight.samples}行` : ""}`,
              en: `${weight.rows} rows × ${weight.columns} columns, about ${sizeText(weight.bytes)}${weight.samples > 0 ? `, ${weight.samples} rows of sample data` : ""}`,
            })}
          {format === "png" && `${1600 * scale} × ${1100 * scale} px`}
          {period.value === null && say({ zh: "本级没有数据", en: "No data at this level" })}
        </span>
        <button
          type="submit"
          class="button primary"
          disabled={busy || empty}
          title={empty ? say({ zh: "至少勾选一列", en: "Tick at least one column" }) : undefined}
        >
          {say({ zh: "下载", en: "Download" })}
        </button>
      </div>
    </form>
  );
}
