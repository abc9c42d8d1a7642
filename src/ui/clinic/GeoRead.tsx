import { useEffect } from "preact/hooks";
import type { Fit } from "../../core/outlines/fit.ts";
import { formatNumber } from "../../core/words/number.ts";
import { systemName } from "../../core/words/system.ts";
import { geo, sheet, table } from "../../state/clinic.ts";
import { fitSheet, fitting, proposed, system, takeSystem } from "../../state/outlining.ts";
import { say } from "../../state/settings.ts";

const KINDS = {
  polygon: { zh: "面", en: "polygons" },
  point: { zh: "点", en: "points" },
  line: { zh: "线", en: "lines" },
} as const;

/** Systems offered whatever the numbers look like. */
const ALWAYS = ["wgs84", "gcj02", "bd09", "mercator", "swapped"];

function distanceText(fit: Fit | undefined): string {
  if (!fit || fit.metres === null) return "";
  if (geo.value === "point") {
    const off = formatNumber(fit.metres, 0);
    return say({ zh: `，整体偏离已知驻地${off}米`, en: `, off the known seats by ${off} m as a whole` });
  }
  const metres = formatNumber(fit.metres, 0);
  return say({ zh: `，与已有边界相差${metres}米`, en: `, ${metres} m off known borders` });
}

/** Why a system is proposed that the file does not name. */
function inferredText([best]: readonly Fit[]): string {
  if (!best || best.metres === null) {
    return say({
      zh: "文件没有写明，与已知的位置也比对不出，请核对。",
      en: "The file does not say, and nothing known tells; please check.",
    });
  }
  return geo.value === "point"
    ? say({
        zh: "文件没有写明，按与已知驻地最相符的推定。",
        en: "The file does not say; this fits known seats best.",
      })
    : say({
        zh: "文件没有写明，按与已有边界最相符的推定。",
        en: "The file does not say; this fits known borders best.",
      });
}

/** What a file with geometry holds, and how its coordinates are meant: as it says, else as it fits what is known. */
export function GeoRead() {
  const open = table.value;
  const look = open?.found.sheets[sheet.value];
  useEffect(() => {
    void fitSheet();
  }, [open, sheet.value]);
  if (!look || !geo.value) return null;
  const found = fitting.value;
  const byId = new Map(found?.map((fit) => [fit.system, fit]));
  const ids = [...new Set([...(look.declared ? [look.declared] : []), ...byId.keys(), ...ALWAYS])];
  const point = geo.value === "point";
  const best = found?.[0];
  const now = byId.get(system.value);
  const better =
    best &&
    now &&
    best.system !== now.system &&
    best.metres !== null &&
    (now.metres ?? Infinity) > 2 * best.metres + 50;
  const rows = formatNumber(look.rows - 1, 0);
  return (
    <>
      <p>
        {say({
          zh: `${rows}个${KINDS[geo.value].zh}要素。`,
          en: `${rows} ${look.rows === 2 ? "feature" : "features"}, ${KINDS[geo.value].en}.`,
        })}
        {geo.value === "line" && (
          <span class="error-text">
            {say({ zh: "线不能作为区域边界。", en: " Lines cannot be boundaries of regions." })}
          </span>
        )}
      </p>
      <div class="clinic-row">
        <label>
          {say({ zh: "坐标系", en: "Coordinate system" })}
          <select
            class="field clinic-wide"
            value={system.value}
            onChange={({ currentTarget }) => takeSystem(ids[currentTarget.selectedIndex] ?? "wgs84")}
          >
            {ids.map((id) => (
              <option key={id} value={id}>
                {say(systemName(id))}
                {distanceText(byId.get(id))}
              </option>
            ))}
          </select>
        </label>
        <span class="meta" role="status">
          {found === null
            ? point
              ? say({ zh: "正在与已知驻地比对…", en: "Comparing with known seats…" })
              : say({ zh: "正在与已有边界比对…", en: "Comparing with known borders…" })
            : look.declared && system.value === look.declared
              ? say({ zh: "文件自己写明。", en: "As the file says." })
              : system.value === proposed.value
                ? inferredText(found)
                : ""}
        </span>
      </div>
      {better && best && (
        <p class="clinic-warning" role="alert">
          {say({
            zh: `按${systemName(system.value).zh}读取${distanceText(now)}；按${systemName(best.system).zh}读取${distanceText(best)}。`,
            en: `Read as ${systemName(system.value).en}${distanceText(now)}; as ${systemName(best.system).en}${distanceText(best)}.`,
          })}
          <button type="button" class="link" onClick={() => takeSystem(best.system)}>
            {say({ zh: `改用${systemName(best.system).zh}`, en: `Use ${systemName(best.system).en}` })}
          </button>
        </p>
      )}
    </>
  );
}
