import { formatNumber } from "../../core/words/number.ts";
import { regionName } from "../../core/words/place.ts";
import { withinText } from "../../core/words/reach.ts";
import { shown } from "../../state/chain.ts";
import { travelVerdict } from "../../state/reach.ts";
import { opening, openRoadFile, roadCoverage, roadIssues, roads, roadVerdict, walk } from "../../state/roads.ts";
import { lang, say } from "../../state/settings.ts";
import { IssueTable } from "../notice/IssueTable.tsx";
import { Tally } from "./Tally.tsx";

/** Regions named where a list is long. */
const NAMED = 8;

/** Reads a road file, or says how far it has got. */
function Opening() {
  const reading = opening.value;
  if (!reading) {
    return (
      <button type="button" class="button quiet" onClick={() => void openRoadFile()}>
        {roads.value
          ? say({ zh: "换一个路网文件…", en: "Open other roads…" })
          : say({ zh: "打开路网文件…", en: "Open roads…" })}
      </button>
    );
  }
  return (
    <div class="reach-row">
      <label class="choice">
        <span class="meta">{say({ zh: `正在读取${reading.file}`, en: `Reading ${reading.file}` })}</span>
        <progress max={1} value={reading.done} />
      </label>
      <button type="button" class="button quiet" onClick={reading.cancel}>
        {say({ zh: "取消", en: "Cancel" })}
      </button>
    </div>
  );
}

/** The goal by road: roads that the reader brings, the verdict over them, and who is not connected. */
export function Roads() {
  const report = roads.value;
  const found = roadVerdict.value;
  const coverage = roadCoverage.value;
  const cut = found?.travel?.notConnected ?? [];
  const names = cut.slice(0, NAMED).flatMap((code) => {
    const region = shown.value.regions.byCode.get(code);
    return region ? [regionName(region, shown.value.regions, lang.value)] : [];
  });
  return (
    <div class="reach-part">
      <Opening />
      {report && (
        <p class="meta">
          {say({
            zh: `${report.file}：${formatNumber(report.km, 0)}公里，${formatNumber(report.nodes, 0)}个节点。`,
            en: `${report.file}: ${formatNumber(report.km, 0)} km, ${formatNumber(report.nodes, 0)} nodes.`,
          })}
        </p>
      )}
      {report && (
        <label class="choice">
          <span class="meta">{say({ zh: "步行到路的速度（公里/小时）", en: "Walk to the road (km/h)" })}</span>
          <input
            class="field"
            type="number"
            min={1}
            max={20}
            value={walk.value}
            onChange={({ currentTarget: { valueAsNumber } }) => {
              if (valueAsNumber >= 1 && valueAsNumber <= 20) walk.value = valueAsNumber;
            }}
          />
        </label>
      )}
      {report && !found && <p role="status">{say({ zh: "正在计算…", en: "Computing…" })}</p>}
      {found && (
        <div class="reach-tallies">
          {travelVerdict.value && (
            <Tally title={say({ zh: "按直线", en: "Straight line" })} verdict={travelVerdict.value} />
          )}
          <Tally title={say({ zh: "按路网", en: "By road" })} verdict={found} />
        </div>
      )}
      {coverage && (
        <p role="status">
          {coverage.within
            .map((within) =>
              say({
                zh: `${within.cutoff}分钟内${withinText(within)}`,
                en: `${withinText(within)} within ${within.cutoff} min`,
              }),
            )
            .join(say({ zh: "，", en: ", " }))}
          {say({ zh: "。", en: "." })}
        </p>
      )}
      {cut.length > 0 && (
        <p>
          {say({
            zh: `路网不通：${names.join("、")}${cut.length > NAMED ? `等${cut.length}个` : ""}。`,
            en: `Not connected: ${names.join(", ")}${cut.length > NAMED ? ` and ${cut.length - NAMED} more` : ""}.`,
          })}
        </p>
      )}
      {roadIssues.value.length > 0 && <IssueTable issues={roadIssues.value} />}
      <p class="meta">
        {say({
          zh: "时间＝步行到路＋行车＋从路步行。可打开GeoJSON线、OpenStreetMap数据（Overpass JSON、.osm、.osm.pbf）或本图集的.roads文件；文件不离开本机。",
          en: "Time = walk to the road + drive + walk from it. GeoJSON lines, OpenStreetMap data (Overpass JSON, .osm, .osm.pbf) and this atlas's .roads files can be opened; they do not leave this machine.",
        })}
      </p>
    </div>
  );
}
