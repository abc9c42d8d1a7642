import { formatPeriod } from "../../core/words/period.ts";
import { go, view } from "../../state/address.ts";
import { indicator, period, periods, regions } from "../../state/chain.ts";
import { verdict } from "../../state/goals.ts";
import { motionReduced } from "../../state/screen.ts";
import { lang, say } from "../../state/settings.ts";
import { hold, pause, run, running, showPeriod, stepPeriod } from "../../state/steps.ts";
import { Icon } from "../parts/Icon.tsx";
import { lazy } from "../parts/lazy.tsx";
import { Absent } from "../stage/Absent.tsx";
import "./picker.css";

/** Which way a key moves the slider. */
const STEPS: Record<string, 1 | -1> = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 };

/** Plays or pauses; where less motion is asked for, one step. */
function turn(): void {
  if (running.peek()) pause();
  else if (!motionReduced()) run();
  else if (!stepPeriod(1)) showPeriod(0);
}

function press(event: KeyboardEvent): void {
  const by = STEPS[event.key];
  if (by && event.repeat) hold(by);
  else if (event.key === " " && !event.repeat) turn();
  else if (event.key !== " ") return;
  event.preventDefault();
}

const Rests = lazy(async () => (await import("./Rests.tsx")).Rests);

/** The indicator's periods as a slider that can play; under a goal, the periods its verdict rests on; for what has none, that. */
export function PeriodSlider() {
  return verdict.value || period.value === "" ? <Rests /> : <Slider />;
}

function Slider() {
  const all = periods.value;
  const at = Math.max(
    0,
    all.findIndex((one) => one.period === period.value),
  );
  const current = all[at];
  const tell = (one = "") => formatPeriod(one, lang.value);
  const told = tell(current?.period);
  const years = all.every((one) => one.period.length === 4);
  // The heading says that they are years.
  const mark = (one = "") => (years ? one : tell(one));

  return (
    <section class="panel-part period">
      <div class="indicators-head">
        <h2 class="heading" id="period-heading">
          {say({ zh: "时期", en: "Period" })}
        </h2>
        {years && <span class="meta">{say({ zh: "单位：年", en: "Yearly" })}</span>}
      </div>
      {all.length === 0 && <Absent />}
      {all.length === 1 && current && <p>{say({ zh: `仅有${told}`, en: `Only ${told}` })}</p>}
      {all.length > 1 && current && (
        <>
          <div class="period-row">
            <button
              type="button"
              class="play"
              aria-label={running.value ? say({ zh: "暂停", en: "Pause" }) : say({ zh: "播放", en: "Play" })}
              onClick={turn}
            >
              <Icon name={running.value ? "pause" : "play"} size={16} />
            </button>
            <div class="period-track">
              <input
                type="range"
                min={0}
                max={all.length - 1}
                step={1}
                value={at}
                aria-labelledby="period-heading"
                aria-valuetext={say({
                  zh: `${told}，${current.withData}个有数据`,
                  en: `${told}, ${current.withData} with data`,
                })}
                onInput={(event) => showPeriod(Number(event.currentTarget.value))}
                onKeyDown={press}
              />
              <div class="ticks" aria-hidden="true">
                {all.map((one, i) => (
                  <span
                    key={one.period}
                    class={`tick ${i === at ? "now" : ""} ${one.withData * 2 < regions.value.length ? "thin" : ""}`}
                    title={`${tell(one.period)} · ${one.withData}/${regions.value.length}`}
                  />
                ))}
              </div>
              <div class="period-ends meta">
                <span style={{ flex: at }}>{at > 0 && mark(all[0]?.period)}</span>
                <output>
                  {mark(current.period)}
                  {current.afterBreak && <em>{say({ zh: "口径已修订", en: "revised base" })}</em>}
                </output>
                <span style={{ flex: all.length - 1 - at, textAlign: "end" }}>
                  {at < all.length - 1 && mark(all.at(-1)?.period)}
                </span>
              </div>
            </div>
          </div>
          <label class="hold">
            <input
              type="checkbox"
              checked={view.value.hold}
              disabled={running.value}
              title={running.value ? say({ zh: "播放时色阶不变", en: "The scale is held while playing" }) : undefined}
              onChange={() => go({ hold: !view.value.hold })}
            />
            {say({ zh: "各年份用同一色阶", en: "Same scale for all periods" })}
          </label>
        </>
      )}
      <span class="aloud">{say(indicator.value.name)}</span>
    </section>
  );
}
