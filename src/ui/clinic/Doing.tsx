import type { Stage } from "../../core/jobs/job.ts";
import type { Text } from "../../core/words/text.ts";
import { doing } from "../../state/clinic.ts";
import { surveying } from "../../state/outlining.ts";
import { say } from "../../state/settings.ts";
import { useLate } from "../parts/late.ts";

/** What is said of the parts of the work. */
const STAGES: Readonly<Record<Stage, Text>> = {
  unpack: { zh: "正在解压", en: "Unpacking" },
  workbook: { zh: "正在读取工作簿", en: "Reading the workbook" },
  sheets: { zh: "正在整理工作表", en: "Going through the sheets" },
  features: { zh: "正在读取要素", en: "Reading the features" },
  map: { zh: "正在准备地图", en: "Preparing the map" },
};
const ANY: Text = { zh: "正在处理", en: "Working" };

/** How far long work is, and a way to give it up; nothing for what is done in a moment. */
export function Doing() {
  const now = doing.value;
  const late = useLate(now?.cancel ?? null);
  // The survey tells of itself.
  if (!now || !late || surveying.value !== null) return null;
  const label = say(now.stage ? STAGES[now.stage] : ANY);
  return (
    <div class="clinic-row">
      <span>{label}…</span>
      <progress aria-label={label} max={1} {...(now.done === null ? {} : { value: now.done })} />
      <button type="button" class="button small" onClick={now.cancel}>
        {say({ zh: "取消", en: "Cancel" })}
      </button>
    </div>
  );
}
