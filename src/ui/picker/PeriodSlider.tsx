import { signal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { go, view } from "../../state/address.ts";
import { indicator, period, periods, regions } from "../../state/chain.ts";
import { motionReduced } from "../../state/screen.ts";
import { say } from "../../state/settings.ts";
import { Icon } from "../parts/Icon.tsx";
import { Absent } from "../stage/Absent.tsx";
import "./picker.css";

const playing = signal(false);

/** Milliseconds a step takes while the slider plays by itself. */
const STEP = 900;

function show(index: number): void {
  const next = periods.peek()[index];
  if (next) go({ period: next.period }, { replace: true });
}

/** Moves the period by a step; false at the end. */
function advance(): boolean {
  const at = periods.peek().findIndex((one) => one.period === period.peek());
  if (at + 1 >= periods.peek().length) return false;
  show(at + 1);
  return true;
}

/** The indicator's periods as a slider that can play. */
export function PeriodSlider() {
  const all = periods.value;
  const at = Math.max(
    0,
    all.findIndex((one) => one.period === period.value),
  );
  const current = all[at];

  useEffect(() => {
    if (!playing.value) return;
    const timer = setInterval(() => {
      if (!advance()) playing.value = false;
    }, STEP);
    return () => clearInterval(timer);
  }, [playing.value]);

  function play(): void {
    if (playing.value) {
      playing.value = false;
      return;
    }
    if (at === all.length - 1) show(0);
    if (motionReduced()) {
      advance();
      return;
    }
    go({ hold: true }, { replace: true });
    playing.value = true;
  }

  return (
    <section class="panel-part period">
      <div class="indicators-head">
        <h2 class="heading" id="period-heading">
          {say({ zh: "时期", en: "Period" })}
        </h2>
        <span class="meta">{say({ zh: "单位：年", en: "Yearly" })}</span>
      </div>
      {all.length === 0 && <Absent />}
      {all.length === 1 && current && <p>{say({ zh: `仅有${current.period}年`, en: `Only ${current.period}` })}</p>}
      {all.length > 1 && current && (
        <>
          <div class="period-row">
            <button
              type="button"
              class="play"
              aria-label={playing.value ? say({ zh: "暂停", en: "Pause" }) : say({ zh: "播放", en: "Play" })}
              onClick={play}
            >
              <Icon name={playing.value ? "pause" : "play"} size={16} />
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
                  zh: `${current.period}年，${current.withData}个有数据`,
                  en: `${current.period}, ${current.withData} with data`,
                })}
                onInput={(event) => show(Number(event.currentTarget.value))}
                onKeyDown={(event) => {
                  if (event.key !== " ") return;
                  event.preventDefault();
                  play();
                }}
              />
              <div class="ticks" aria-hidden="true">
                {all.map((one, i) => (
                  <span
                    key={one.period}
                    class={`tick ${i === at ? "now" : ""} ${one.withData * 2 < regions.value.length ? "thin" : ""}`}
                    title={`${one.period} · ${one.withData}/${regions.value.length}`}
                  />
                ))}
              </div>
              <div class="period-ends meta">
                <span>{at > 0 && all[0]?.period}</span>
                <output>
                  {current.period}
                  {current.afterBreak && <em>{say({ zh: "口径已修订", en: "revised base" })}</em>}
                </output>
                <span>{at < all.length - 1 && all.at(-1)?.period}</span>
              </div>
            </div>
          </div>
          <label class="hold">
            <input
              type="checkbox"
              checked={view.value.hold}
              disabled={playing.value}
              title={playing.value ? say({ zh: "播放时色阶不变", en: "The scale is held while playing" }) : undefined}
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
