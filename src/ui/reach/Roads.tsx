import type { Issue } from "../../core/package/issue.ts";
import type { System } from "../../core/roads/systems.ts";
import { issueText } from "../../core/words/issues.ts";
import { formatNumber } from "../../core/words/number.ts";
import { regionName } from "../../core/words/place.ts";
import type { Text } from "../../core/words/text.ts";
import { go, view } from "../../state/address.ts";
import { shown } from "../../state/chain.ts";
import {
  converted,
  opening,
  openPackageRoads,
  openRoadFile,
  packageRoads,
  readRoadsAs,
  roadIssues,
  roads,
  roadVerdict,
  searching,
  straightVerdict,
  systemAsked,
} from "../../state/roads.ts";
import { lang, say } from "../../state/settings.ts";
import { IssueTable } from "../notice/IssueTable.tsx";
import { ClassSpeeds } from "./ClassSpeeds.tsx";
import { RouteShown } from "./RouteShown.tsx";
import { Tally } from "./Tally.tsx";

/** Regions named where a list is long. */
const NAMED = 8;

/** Reads a road file, or says how far it has got. */
function Opening() {
  const reading = opening.value;
  if (!reading) {
    return (
      <div class="reach-row">
        <button type="button" class="button quiet" onClick={() => void openRoadFile()}>
          {roads.value
            ? say({ zh: "换一个路网文件…", en: "Open other roads…" })
            : say({ zh: "打开路网文件…", en: "Open roads…" })}
        </button>
        {packageRoads.value !== null && roads.value?.file !== packageRoads.value && (
          <button type="button" class="button quiet" onClick={() => void openPackageRoads()}>
            {say({ zh: "打开图集自带的路网", en: "Open the package's roads" })}
          </button>
        )}
      </div>
    );
  }
  return (
    <div class="reach-row">
      <label class="choice">
        <span class="meta">{say({ zh: `正在读取${reading.file}`, en: `Reading ${reading.file}` })}</span>
        {/* Before the first share is told, the bar says only that something is going on. */}
        <progress max={1} value={reading.done || undefined} />
      </label>
      <button type="button" class="button quiet" onClick={reading.cancel}>
        {say({ zh: "取消", en: "Cancel" })}
      </button>
    </div>
  );
}

/** Names of the systems that roads can be read in. */
const SYSTEM_NAMES: Readonly<Record<System, Text>> = {
  wgs84: { zh: "WGS 84", en: "WGS 84" },
  swapped: { zh: "纬度在前", en: "latitude first" },
  gcj02: { zh: "GCJ-02", en: "GCJ-02" },
  bd09: { zh: "BD-09", en: "BD-09" },
  mercator: { zh: "Web Mercator", en: "Web Mercator" },
};

/** Offers to read the file in the system it seems to be in; where it was, says so and offers the way back. */
function Convert() {
  const asked = systemAsked.value;
  const done = converted.value;
  if (opening.value || (!asked && !done)) return null;
  const to = asked ?? "wgs84";
  return (
    <div class="reach-row">
      {!asked && done && (
        <span>
          {say({ zh: `已按${SYSTEM_NAMES[done].zh}换算。`, en: `Converted, read as ${SYSTEM_NAMES[done].en}.` })}
        </span>
      )}
      <button type="button" class="button quiet" onClick={() => void readRoadsAs(to)}>
        {say({ zh: `按${SYSTEM_NAMES[to].zh}重新读取`, en: `Read again as ${SYSTEM_NAMES[to].en}` })}
      </button>
    </div>
  );
}

/** Whether times are counted by straight line or over roads, everywhere on the page. */
function Way() {
  const { way } = view.value;
  return (
    <fieldset class="segment colouring" aria-label={say({ zh: "时间的算法", en: "How times are counted" })}>
      <button type="button" aria-pressed={way === "straight"} onClick={() => go({ way: "straight" })}>
        {say({ zh: "直线", en: "Straight line" })}
      </button>
      <button type="button" aria-pressed={way === "road"} onClick={() => go({ way: "road" })}>
        {say({ zh: "路网", en: "Roads" })}
      </button>
    </fieldset>
  );
}

/** Both verdicts side by side, and who is not connected. */
function Beside() {
  const found = roadVerdict.value;
  if (!found) return null;
  const cut = found.travel?.notConnected ?? [];
  const names = cut.slice(0, NAMED).flatMap((code) => {
    const region = shown.value.regions.byCode.get(code);
    return region ? [regionName(region, shown.value.regions, lang.value)] : [];
  });
  return (
    <>
      <div class="reach-tallies">
        {straightVerdict.value && (
          <Tally title={say({ zh: "按直线", en: "By straight line" })} verdict={straightVerdict.value} />
        )}
        <Tally title={say({ zh: "按路网", en: "By road" })} verdict={found} />
      </div>
      {cut.length > 0 && (
        <p>
          {say({
            zh: `路网不通：${names.join("、")}${cut.length > NAMED ? `等${cut.length}个` : ""}。`,
            en: `Not connected: ${names.join(", ")}${cut.length > NAMED ? ` and ${cut.length - NAMED} more` : ""}.`,
          })}
        </p>
      )}
    </>
  );
}

/** Walks at both ends. */
function Walk() {
  return (
    <label class="choice">
      <span class="meta">{say({ zh: "步行到路的速度（公里/小时）", en: "Walk to the road (km/h)" })}</span>
      <input
        class="field"
        type="number"
        min={1}
        max={20}
        value={view.value.walk}
        onChange={({ currentTarget: { valueAsNumber } }) => {
          if (valueAsNumber >= 1 && valueAsNumber <= 20) go({ walk: valueAsNumber });
        }}
      />
    </label>
  );
}

/** Whether an issue is about the file as a whole: such stand where the file was asked for, the others in a table. */
const isOfFile = ({ row, column }: Issue) => row === null && column === null;

/** Travel over roads that the package holds or the reader brings. */
export function Roads() {
  const report = roads.value;
  const parts = roadIssues.value.filter((issue) => !isOfFile(issue));
  return (
    <div class="reach-part">
      <Opening />
      <div role="alert">
        {roadIssues.value.filter(isOfFile).map((issue) => (
          <p key={issue.kind} class={issue.severity === "error" ? "error-text" : undefined}>
            {issueText(issue, lang.value)}
          </p>
        ))}
      </div>
      <Convert />
      {report ? (
        <>
          <Way />
          <p class="meta">
            {say({
              zh: `${report.file}：${formatNumber(report.km, 0)}公里，${formatNumber(report.nodes, 0)}个节点。`,
              en: `${report.file}: ${formatNumber(report.km, 0)} km, ${formatNumber(report.nodes, 0)} nodes.`,
            })}
          </p>
          <Walk />
          <ClassSpeeds />
          <p class="meta" role="status">
            {searching.value ? say({ zh: "正在计算…", en: "Computing…" }) : ""}
          </p>
          <Beside />
          <RouteShown />
        </>
      ) : (
        view.value.way === "road" &&
        !opening.value && (
          <p role="status">
            {say({
              zh: "此画面按路网计算，但没有打开路网，暂按直线计算。",
              en: "This view counts over roads, but none are open: times are by straight line for now.",
            })}
          </p>
        )
      )}
      {parts.length > 0 && <IssueTable issues={parts} />}
      <p class="meta">
        {say({
          zh: "时间＝步行到路＋行车＋从路步行。可打开GeoJSON线、OpenStreetMap数据（Overpass JSON、.osm、.osm.pbf）或本图集的.roads文件，至多512 MiB，JSON至多256 MiB；文件不离开本机。",
          en: "Time = walk to the road + drive + walk from it. GeoJSON lines, OpenStreetMap data (Overpass JSON, .osm, .osm.pbf) and this atlas's .roads files can be opened, of 512 MiB at most, JSON of 256 MiB; they do not leave this machine.",
        })}
      </p>
    </div>
  );
}
