import { useState } from "preact/hooks";
import { FASTEST } from "../../core/project/classspeeds.ts";
import { ROAD_CLASSES, type RoadClass } from "../../core/reach/graph.ts";
import { DEFAULT_SPEEDS } from "../../core/roads/speeds.ts";
import { roadClassText } from "../../core/words/roads.ts";
import { go, view } from "../../state/address.ts";
import { lang, say } from "../../state/settings.ts";
import { speeds } from "../../state/travel.ts";

function setSpeed(name: RoadClass, speed: number): void {
  const { [name]: _, ...others } = view.peek().classSpeeds;
  go({ classSpeeds: speed === DEFAULT_SPEEDS.byClass[name] ? others : { ...others, [name]: speed } });
}

/** The speed of every class of road; 0 closes it. */
export function ClassSpeeds() {
  const [wrong, setWrong] = useState<RoadClass | null>(null);
  return (
    <details class="class-speeds">
      <summary>{say({ zh: "各类道路的车速（公里/小时）", en: "Speed by road class (km/h)" })}</summary>
      <div class="class-speed-list">
        {ROAD_CLASSES.map((name) => (
          <label key={name}>
            <span>{roadClassText(name, lang.value)}</span>
            <input
              class="field"
              type="number"
              min={0}
              max={FASTEST}
              step={5}
              value={speeds.value.byClass[name]}
              aria-describedby={wrong === name ? "class-speed-wrong" : undefined}
              onChange={({ currentTarget }) => {
                const { valueAsNumber } = currentTarget;
                const right = Number.isInteger(valueAsNumber) && valueAsNumber >= 0 && valueAsNumber <= FASTEST;
                setWrong(right ? null : name);
                if (right) setSpeed(name, valueAsNumber);
                else currentTarget.value = String(speeds.peek().byClass[name]);
              }}
            />
          </label>
        ))}
      </div>
      {wrong && (
        <p class="factor-error" id="class-speed-wrong" role="alert">
          {say({
            zh: `${roadClassText(wrong, "zh")}：请填0到${FASTEST}之间的整数，原值不变`,
            en: `${roadClassText(wrong, "en")}: a whole number from 0 to ${FASTEST}; it stays as it was`,
          })}
        </p>
      )}
      <p class="meta">
        {say({
          zh: `有限速的路段按限速的${DEFAULT_SPEEDS.ofPosted * 100}%计；填0即不通行。`,
          en: `Where a limit is posted, ${DEFAULT_SPEEDS.ofPosted * 100}% of it counts; 0 closes a class.`,
        })}
      </p>
    </details>
  );
}
