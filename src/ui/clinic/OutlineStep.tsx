import { broughtText } from "../../core/words/clinic.ts";
import { formatNumber } from "../../core/words/number.ts";
import type { Text } from "../../core/words/text.ts";
import { shown } from "../../state/chain.ts";
import { busy, examination, geo } from "../../state/clinic.ts";
import { commitShapes, outlined, outlineLevel, previewShapes } from "../../state/outlining.ts";
import { say } from "../../state/settings.ts";
import { Fold } from "./Fold.tsx";
import { placeName } from "./placename.ts";

const FAULTS = {
  "ring-open": { zh: "环没有闭合，已闭合", en: "a ring was open and has been closed" },
  "ring-short": { zh: "环不足四个点，已略去", en: "a ring has fewer than four points and was left out" },
  "coordinate-range": { zh: "坐标超出经纬度范围，已略去", en: "a coordinate is out of range; the ring was left out" },
  "coordinate-swapped": { zh: "经纬度颠倒，已略去", en: "longitude and latitude are swapped; the ring was left out" },
  "geometry-missing": { zh: "没有面", en: "has no polygon" },
} as const;

/** Shapes less alike than this are named. */
const UNLIKE = 0.9;

/** Shapes round a gap that are named; of more it is said how many there are. */
const NAMED = 4;

/** A gap with the shapes it lies between. */
function gapText(names: readonly string[], area: string): Text {
  const [first, rest] = [names.slice(0, NAMED), names.length - NAMED];
  if (names.length === 1) return { zh: `${names[0]}之内：${area}`, en: `Within ${names[0]}: ${area}` };
  const zh = first.join("、") + (rest > 0 ? `等${names.length}个区域` : "");
  const en = rest > 0 ? `${first.join(", ")} and ${rest} more` : `${first.slice(0, -1).join(", ")} and ${first.at(-1)}`;
  return { zh: `${zh}之间：${area}`, en: `Between ${en}: ${area}` };
}

/** The third step for boundaries and positions: what they replace, and how they lie to each other. */
export function OutlineStep() {
  const found = outlined.value;
  const id = outlineLevel.value;
  if (!found || id === null) return null;
  const level = shown.value.regions.levels.find((one) => one.id === id);
  const all = shown.value.regions.byLevel.get(id) ?? [];
  const have = new Set([...found.shapes, ...found.points].map(({ code }) => code));
  const without = all.filter(({ code }) => !have.has(code));
  const n = (count: number) => formatNumber(count, 0);
  const km2 = (area: number) => formatNumber(area, area < 1 ? 3 : 1) + say({ zh: "平方公里", en: " km²" });
  const others = [...(examination.value?.levels ?? [])].reduce((sum, [one, rows]) => sum + (one === id ? 0 : rows), 0);
  const survey = found.survey;
  // The least alike come first.
  const likeness = survey?.likeness ?? [];
  const unlike = likeness.filter(({ iou }) => iou < UNLIKE);
  const [worst, typical] = [likeness[0], likeness[Math.floor(likeness.length / 2)]];
  const share = (part: number) => `${n(Math.round(part * 100))}%`;
  const points = geo.value === "point";
  const told = broughtText(points ? { points: have.size } : { shapes: have.size });
  const what = points ? { zh: "位置", en: "position" } : { zh: "边界", en: "boundary" };
  return (
    <>
      <p>
        {say({
          zh: `${level?.name.zh ?? id}级${n(all.length)}个区域中，${n(have.size)}个有了${what.zh}。`,
          en: `${n(have.size)} of ${n(all.length)} ${level?.noun.other ?? id} get a ${what.en}.`,
        })}
        {without.length > 0 &&
          !points &&
          (shown.value.layers.has(id)
            ? say({
                zh: "其余仍用原来的边界，所以近似边界的说明会保留。",
                en: " The others keep the shapes they had, and notes on approximate lines stay.",
              })
            : say({
                zh: "这一级原来没有边界，全部都有了才画成面，在那之前按所在位置画点。",
                en: " This level had no shapes: it is drawn as dots where these lie, and as areas once all have one.",
              }))}
      </p>
      {others > 0 && (
        <p class="meta">
          {say({
            zh: `另有${n(others)}个要素属于别的层级，不会导入。`,
            en: `${n(others)} ${others === 1 ? "feature is of another level and is" : "features are of other levels and are"} left out.`,
          })}
        </p>
      )}
      <Fold
        title={say({ zh: `仍没有${what.zh}的区域`, en: `Places still without a ${what.en}` })}
        count={without.length}
        items={without.map(({ code }) => placeName(code))}
      />
      <Fold
        title={say({ zh: "有问题的图形", en: "Shapes with faults" })}
        count={found.faults.count}
        open
        items={found.faults.shown.map(({ line, code, kind, path }) =>
          say({
            zh: `第${line}个要素（${placeName(code)}）${path}：${FAULTS[kind].zh}`,
            en: `Feature ${line} (${placeName(code)}) ${path}: ${FAULTS[kind].en}`,
          }),
        )}
      />
      {survey && (
        <>
          {survey.overlaps.length + survey.gaps.length + survey.slivers + survey.crossings.length === 0 && (
            <p>{say({ zh: "没有发现重叠和空隙。", en: "No overlaps or gaps were found." })}</p>
          )}
          {worst && typical && (
            <p class="meta">
              {say({
                zh: `与原边界的重合度中位数${share(typical.iou)}，最低${share(worst.iou)}（${placeName(worst.code)}）。`,
                en: `Agreement with the shapes before: median ${share(typical.iou)}, lowest ${share(worst.iou)} (${placeName(worst.code)}).`,
              })}
            </p>
          )}
          <Fold
            title={say({ zh: "边界与自身相交的区域", en: "Borders that cross themselves" })}
            count={survey.crossings.length}
            open
            items={survey.crossings.map(({ code, at: [lng, lat] }) =>
              say({
                zh: `${placeName(code)}：在经度${formatNumber(lng, 5)}、纬度${formatNumber(lat, 5)}附近，照原样采用`,
                en: `${placeName(code)}: near ${formatNumber(lng, 5)}, ${formatNumber(lat, 5)}; taken as it is`,
              }),
            )}
          />
          <Fold
            title={say({ zh: "互相重叠", en: "Overlaps" })}
            count={survey.overlaps.length}
            items={survey.overlaps.map(({ codes: [a, b], km2: area }) =>
              say({
                zh: `${placeName(a)}与${placeName(b)}：${km2(area)}`,
                en: `${placeName(a)} and ${placeName(b)}: ${km2(area)}`,
              }),
            )}
          />
          <Fold
            title={say({
              zh: "相互之间的空隙",
              en: "Gaps between them",
            })}
            count={survey.gaps.length}
            items={survey.gaps.map(({ codes, km2: area }) => say(gapText(codes.map(placeName), km2(area))))}
          />
          {survey.slivers > 0 && (
            <p class="meta">
              {say({
                zh: `另有${n(survey.slivers)}处不足0.01平方公里的碎屑。`,
                en: `${n(survey.slivers)} ${survey.slivers === 1 ? "sliver" : "slivers"} of less than 0.01 km².`,
              })}
            </p>
          )}
          <Fold
            title={say({
              zh: "与原边界重合不足90%的区域",
              en: "Less than 90% the same as before",
            })}
            count={unlike.length}
            items={unlike.map(({ code, iou }) => `${placeName(code)}${say({ zh: "：", en: ": " })}${share(iou)}`)}
          />
        </>
      )}
      <div class="clinic-foot">
        <span role="status">{say({ zh: `将导入${told.zh}。`, en: `${told.en} to import.` })}</span>
        <button type="button" class="button" disabled={busy.value || have.size === 0} onClick={previewShapes}>
          {say({ zh: "在地图上预览", en: "Preview on the map" })}
        </button>
        <button type="button" class="button primary" disabled={busy.value || have.size === 0} onClick={commitShapes}>
          {say({ zh: "导入", en: "Import" })}
        </button>
      </div>
    </>
  );
}
