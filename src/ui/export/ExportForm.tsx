import { useEffect, useMemo, useState } from "preact/hooks";
import { SHEET } from "../../core/export/file.ts";
import { pixelsText, weightText } from "../../core/words/export.ts";
import type { Text } from "../../core/words/text.ts";
import { indicator, period, regions } from "../../state/chain.ts";
import { exportNow, type Wish, weigh } from "../../state/exporting.ts";
import { dialog } from "../../state/panels.ts";
import { rows } from "../../state/rows.ts";
import { selectedHere } from "../../state/selection.ts";
import { lang, say } from "../../state/settings.ts";
import { awaiting } from "../../state/settled.ts";
import { useLate } from "../parts/late.ts";
import { Choices } from "./Choices.tsx";
import { Columns } from "./Columns.tsx";
import { Picture } from "./Picture.tsx";
import "./export.css";

type Scope = "selected" | "filtered" | "all";

const FORMATS: readonly (readonly [Wish["format"], Text])[] = [
  ["csv", { zh: "CSV表格", en: "CSV table" }],
  ["geojson", { zh: "GeoJSON", en: "GeoJSON" }],
  ["png", { zh: "PNG图片", en: "PNG image" }],
];

/** What a picture that is being made waits for. */
function progress(): string {
  if (!awaiting.value) return say({ zh: "正在出图…", en: "Drawing the picture…" });
  return say({
    zh: "地图还在计算，算完即出图…",
    en: "The map is still being worked out; the picture waits for it…",
  });
}

/** What to export, how, and a line that says what it will be. */
export function ExportForm() {
  const codes: Record<Scope, readonly string[]> = {
    selected: selectedHere.value,
    filtered: rows.value.map((row) => row.region.code),
    all: regions.value.map((region) => region.code),
  };
  const [scope, setScope] = useState<Scope>(
    codes.selected.length > 0 ? "selected" : codes.filtered.length < codes.all.length ? "filtered" : "all",
  );
  const [format, setFormat] = useState<Wish["format"]>("csv");
  const [indicators, setIndicators] = useState<readonly string[]>([indicator.value.id]);
  const [allPeriods, setAllPeriods] = useState(false);
  const [scale, setScale] = useState<Wish["scale"]>(2);
  const [ink, setInk] = useState<Wish["ink"]>("light");
  const [problem, setProblem] = useState<Text | null>(null);
  const [doing, setDoing] = useState<AbortController | null>(null);
  const late = useLate(doing);
  const picture = format === "png";
  const wish: Wish = { codes: codes[scope], format, indicators, allPeriods, scale, ink };
  const empty = !picture && indicators.length === 0;
  const weight = useMemo(
    () => (format === "png" || empty ? null : weigh({ ...wish, format })),
    [scope, format, indicators, allPeriods, lang.value],
  );
  const none = say({ zh: "没有这样的区域", en: "There are no such regions" });
  const shownOnly = say({ zh: "图片是当前画面", en: "A picture shows the current view" });
  const reason = (one: Scope) => (picture ? shownOnly : codes[one].length === 0 ? none : null);

  // Nothing is handed over once the dialog is closed.
  useEffect(() => () => doing?.abort(), [doing]);

  async function download(): Promise<void> {
    const control = new AbortController();
    setDoing(control);
    setProblem(null);
    try {
      await exportNow(wish, control.signal);
      dialog.value = null;
    } catch (error) {
      if (control.signal.aborted) return;
      const detail = error instanceof Error ? error.message : "";
      setProblem({ zh: `没有导出：${detail}`, en: `Not exported: ${detail}` });
    } finally {
      setDoing(null);
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
      <Choices
        name="scope"
        legend={{ zh: "内容", en: "Regions" }}
        chosen={scope}
        choose={setScope}
        choices={[
          ["selected", { zh: `选中的${codes.selected.length}个`, en: `${codes.selected.length} selected` }],
          ["filtered", { zh: `筛选的${codes.filtered.length}个`, en: `${codes.filtered.length} filtered` }],
          ["all", { zh: `全部${codes.all.length}个`, en: `All ${codes.all.length}` }],
        ]}
        closed={reason}
      />
      <Choices
        name="format"
        legend={{ zh: "格式", en: "Format" }}
        chosen={format}
        choose={setFormat}
        choices={FORMATS}
      />
      {picture ? (
        <Picture scale={scale} setScale={setScale} ink={ink} setInk={setInk} />
      ) : (
        <Columns
          indicators={indicators}
          setIndicators={setIndicators}
          allPeriods={allPeriods}
          setAllPeriods={setAllPeriods}
        />
      )}
      {problem && (
        <p class="error-text" role="alert">
          {say(problem)}
        </p>
      )}
      <div class="export-foot">
        <span class="meta" role="status">
          {weight && weightText(weight, lang.value)}
          {picture && (doing ? progress() : pixelsText(SHEET.width, SHEET.height, scale, lang.value))}
          {!doing && period.value === null && say({ zh: "，本级没有数据", en: ", no data at this level" })}
        </span>
        {doing && late && (
          <button type="button" class="button" onClick={() => doing.abort()}>
            {say({ zh: "取消", en: "Cancel" })}
          </button>
        )}
        <button
          type="submit"
          class="button primary"
          disabled={doing !== null || empty}
          title={empty ? say({ zh: "至少勾选一列", en: "Tick at least one column" }) : undefined}
        >
          {say({ zh: "下载", en: "Download" })}
        </button>
      </div>
    </form>
  );
}
