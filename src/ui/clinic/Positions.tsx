import { useEffect } from "preact/hooks";
import type { PlaceFault } from "../../core/clinic/placing.ts";
import type { PointFit } from "../../core/outlines/pointfit.ts";
import { formatNumber } from "../../core/words/number.ts";
import { systemName } from "../../core/words/system.ts";
import { examination, levels } from "../../state/clinic.ts";
import { place, placing, take, takePointSystem, taking } from "../../state/positioning.ts";
import { say } from "../../state/settings.ts";
import { Fold } from "./Fold.tsx";
import { placeName } from "./placename.ts";

/** Systems offered whatever the numbers look like. */
const ALWAYS = ["wgs84", "gcj02", "bd09", "mercator"];

const WHY = {
  unread: { zh: "不是坐标，未导入", en: "is no coordinate and is left out" },
  range: { zh: "超出经纬度范围，未导入", en: "is no place on earth and is left out" },
  outside: { zh: "不在所属区域之内，请核对", en: "lies outside the region it belongs to" },
  twice: { zh: "与前面一行的位置不同，用前面的", en: "differs from an earlier row, which counts" },
} as const satisfies Record<PlaceFault["why"], unknown>;

/** How a system fits what is known of the places, in so many parts. */
function fitParts(fit: PointFit | undefined): string[] {
  const parts: string[] = [];
  if (fit && fit.metres !== null) {
    const metres = formatNumber(fit.metres, 0);
    parts.push(say({ zh: `整体偏离已知驻地${metres}米`, en: `${metres} m off known seats overall` }));
  }
  if (fit && fit.inside !== null) {
    const share = formatNumber(fit.inside * 100, 0);
    parts.push(say({ zh: `${share}%在所属区域内`, en: `${share}% inside their regions` }));
  }
  return parts;
}

/** Two columns of coordinates as positions of the regions that matched, and the system they are taken to be in. */
export function Positions() {
  const columns = examination.value?.positions ?? null;
  useEffect(() => {
    void place();
  }, [examination.value, levels.value]);
  const found = placing.value;
  if (!columns || !found) return null;
  const byId = new Map(found.fits.map((fit) => [fit.system, fit]));
  const ids = [...new Set([...byId.keys(), ...ALWAYS])];
  const count = formatNumber(found.points.length, 0);
  const comma = say({ zh: "，", en: ", " });
  return (
    <fieldset class="clinic-row">
      <legend class="heading">{say({ zh: "位置", en: "Positions" })}</legend>
      <label>
        <input
          type="checkbox"
          checked={taking.value && found.points.length > 0}
          disabled={found.points.length === 0}
          onChange={({ currentTarget }) => take(currentTarget.checked)}
        />
        {say({
          zh: `同时导入${count}个区域的位置（列“${columns.x}”和“${columns.y}”）`,
          en: `Import the positions of ${count} regions too (columns “${columns.x}” and “${columns.y}”)`,
        })}
      </label>
      <label>
        {say({ zh: "坐标系", en: "Coordinate system" })}
        <select
          class="field clinic-wide"
          value={found.system}
          onChange={({ currentTarget }) => void takePointSystem(ids[currentTarget.selectedIndex] ?? "wgs84")}
        >
          {ids.map((id) => (
            <option key={id} value={id}>
              {[say(systemName(id)), ...fitParts(byId.get(id))].join(comma)}
            </option>
          ))}
        </select>
      </label>
      <span class="meta clinic-fit">{fitParts(byId.get(found.system)).join(comma)}</span>
      {columns.swapped && (
        <span class="clinic-warning">
          {say({
            zh: "两列的名称与数值相反，已按数值把经度和纬度对调。",
            en: "The columns hold each other’s numbers; longitude and latitude were put right by their numbers.",
          })}
        </span>
      )}
      <Fold
        title={say({
          zh: "要核对的位置",
          en: "Positions to check",
        })}
        count={found.faults.count}
        items={found.faults.shown.map(({ line, code, why }) => {
          const name = placeName(code);
          return say({ zh: `第${line}行，${name}：${WHY[why].zh}`, en: `Row ${line}, ${name}: ${WHY[why].en}` });
        })}
      />
    </fieldset>
  );
}
