import { useState } from "preact/hooks";
import type { Travel as TravelFacts } from "../../core/goals/goal.ts";
import type { Atlas } from "../../core/package/atlas.ts";
import { regionName } from "../../core/words/place.ts";
import { go } from "../../state/address.ts";
import { shown } from "../../state/chain.ts";
import { travelGoal } from "../../state/reach.ts";
import { lang, say } from "../../state/settings.ts";
import { edited, stated } from "../../state/stated.ts";

/** A number that applies as soon as it lies within its bounds; a wrong one says so under the field and changes nothing. */
function Factor({
  label,
  value,
  min,
  max,
  step,
  apply,
}: {
  label: string;
  value: number;
  min: number;
  max: number;
  step: number;
  apply: (value: number) => void;
}) {
  const [text, setText] = useState<string | null>(null);
  const wrong = text !== null;
  return (
    <label class="factor">
      <span class="meta">{label}</span>
      <input
        class="field"
        type="number"
        inputMode="decimal"
        min={min}
        max={max}
        step={step}
        value={text ?? value}
        aria-invalid={wrong}
        onInput={(event) => {
          const field = event.currentTarget;
          const ok =
            field.value !== "" &&
            Number.isFinite(field.valueAsNumber) &&
            field.valueAsNumber >= min &&
            field.valueAsNumber <= max;
          setText(ok ? null : field.value);
          if (ok) apply(field.valueAsNumber);
        }}
        onBlur={() => setText(null)}
      />
      {wrong && (
        <span class="factor-error" role="alert">
          {say({ zh: `请填${min}到${max}之间的数`, en: `Between ${min} and ${max}` })}
        </span>
      )}
    </label>
  );
}

/** Regions named where a list is long. */
const NAMED = 8;

/** Facilities of the kind that the goal on show speaks of. */
function count({ facilities }: Atlas): number {
  const kind = travelGoal.value?.rule.facility;
  return facilities.filter((facility) => facility.kind === kind).length;
}

/** What travel times were computed with; both factors can be changed. */
export function Travel({ travel }: { travel: TravelFacts }) {
  const [open, setOpen] = useState(false);
  const { method, detour, speed, placed, unplaced, unconfirmed } = travel;
  const leftOut = count(edited.value) - count(stated.value);
  const names = unconfirmed.flatMap((code) => {
    const region = shown.value.regions.byCode.get(code);
    return region ? [regionName(region, shown.value.regions, lang.value)] : [];
  });
  return (
    <div class="travel">
      <button type="button" class="link" aria-expanded={open} onClick={() => setOpen(!open)}>
        {say({ zh: "调整绕行系数与速度", en: "Change detour factor and speed" })}
      </button>
      {open && (
        <div class="factors">
          <Factor
            label={say({ zh: "绕行系数", en: "Detour factor" })}
            value={detour}
            min={1}
            max={2}
            step={0.1}
            apply={(next) => go({ detour: next }, { replace: true })}
          />
          <Factor
            label={say({ zh: "平均车速（公里/小时）", en: "Average speed (km/h)" })}
            value={speed}
            min={20}
            max={80}
            step={5}
            apply={(next) => go({ speed: next }, { replace: true })}
          />
        </div>
      )}
      <p class="meta">
        {method === "road"
          ? say({
              zh: "时间＝步行到路＋路网行车＋从路步行；位置误差按直线距离×绕行系数÷车速计。",
              en: "Time = walk to the road + drive over the roads + walk from it; errors of position count as straight distance × detour ÷ speed. ",
            })
          : say({
              zh: `时间＝直线距离×绕行系数${detour}÷车速${speed}公里/小时。`,
              en: `Time = straight distance × detour ${detour} ÷ ${speed} km/h. `,
            })}
        {say({
          zh: `计入${placed}个有位置的设施，${unplaced}个没有位置，只可能使区域更近。`,
          en: `${placed} facilities with a position count; ${unplaced} have none and could only make regions nearer.`,
        })}
        {leftOut > 0 &&
          say({
            zh: `另有${leftOut}个存在性待核的设施未计入，行程时间因此只会偏长。`,
            en: ` ${leftOut} facilities not yet confirmed are left out, so that times can only be too long.`,
          })}
      </p>
      {names.length > 0 && (
        <p class="meta">
          {say({
            zh: `只因存在性待核的设施而达标：${names.slice(0, NAMED).join("、")}${names.length > NAMED ? `等${names.length}个` : ""}。`,
            en: `Met only thanks to a facility not yet confirmed: ${names.slice(0, NAMED).join(", ")}${names.length > NAMED ? ` and ${names.length - NAMED} more` : ""}.`,
          })}
        </p>
      )}
    </div>
  );
}
