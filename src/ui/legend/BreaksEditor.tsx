import { useEffect, useRef, useState } from "preact/hooks";
import { checkBreaks } from "../../core/classes/breaks.ts";
import { METHODS } from "../../core/classes/classification.ts";
import { shownBreaks } from "../../core/classes/shown.ts";
import { decimalsOfEdges } from "../../core/scene/bins.ts";
import { unitOf } from "../../core/words/number.ts";
import { methodText } from "../../core/words/terms.ts";
import { go } from "../../state/address.ts";
import { adjust, adjustBreaks } from "../../state/adjust.ts";
import { classes, decimals, figures, indicator, period, pool, shown, spec } from "../../state/chain.ts";
import { editing } from "../../state/panels.ts";
import { lang, say } from "../../state/settings.ts";
import { whole as name } from "../../state/whole.ts";
import { PaletteList } from "./PaletteList.tsx";
import "./editor.css";

/** Inner breaks in force, as the legend shows them wherever that makes the same classes. */
function innerBreaks(): readonly string[] {
  return shownBreaks(classes.value, pool.value, decimalsOfEdges(classes.value.edges, decimals.value));
}

/** Method, number of classes, palette, midpoint and the breaks themselves; every change shows at once. */
export function BreaksEditor() {
  const [typed, setTyped] = useState<string | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const { method, mark, midpoint, reverse } = spec.value;
  const made = classes.value.counts.length;
  const read = typed === null ? null : checkBreaks(typed);
  const error = read?.error ? say(read.error.message) : null;
  const diverging = midpoint !== null;
  const whole =
    period.value === null
      ? null
      : figures.value.aggregate(indicator.value.id, [shown.value.root], period.value).cell.value;

  /** Puts typed or pasted breaks in force, if they can be read. */
  function take(text: string): void {
    const { breaks } = checkBreaks(text);
    if (!breaks) return;
    adjustBreaks(breaks);
    setTyped(null);
  }

  useEffect(() => {
    box.current?.querySelector<HTMLElement>("select, button")?.focus();
  }, []);

  function close(): void {
    editing.value = false;
    document.querySelector<HTMLElement>(".legend-head [aria-expanded]")?.focus();
  }

  return (
    <div
      ref={box}
      class="editor"
      role="dialog"
      aria-label={say({ zh: "调整分级", en: "Adjust the classes" })}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        close();
      }}
    >
      {indicator.value.kind === "count" && (
        <div class="segment editor-row" role="group" aria-label={say({ zh: "画法", en: "Drawn as" })}>
          <button type="button" aria-pressed={mark === "circle"} onClick={() => adjust({ mark: "circle" })}>
            {say({ zh: "圆圈", en: "Circles" })}
          </button>
          <button type="button" aria-pressed={mark === "shade"} onClick={() => adjust({ mark: "shade" })}>
            {say({ zh: "着色", en: "Shading" })}
          </button>
        </div>
      )}
      {mark !== "circle" && (
        <>
          <div class="editor-row">
            <select
              class="field"
              aria-label={say({ zh: "分级方法", en: "Method" })}
              value={method}
              onChange={(event) => {
                const next = METHODS.find((one) => one === event.currentTarget.value);
                if (next === "manual") adjustBreaks(innerBreaks().map(Number));
                else if (next) adjust({ method: next, breaks: [] });
              }}
            >
              {METHODS.map((one) => (
                <option key={one} value={one}>
                  {methodText(one, lang.value)}
                </option>
              ))}
            </select>
            <input
              class="field"
              type="number"
              min={2}
              max={9}
              aria-label={say({ zh: "级数", en: "Classes" })}
              value={spec.value.count}
              disabled={method === "manual"}
              title={method === "manual" ? say({ zh: "级数由断点决定", en: "The breaks make the classes" }) : undefined}
              onChange={(event) => {
                const count = Math.round(Number(event.currentTarget.value));
                if (count >= 2 && count <= 9) adjust({ count });
              }}
            />
          </div>
          <label class="editor-row">
            <span class="aloud">{say({ zh: "断点", en: "Breaks" })}</span>
            <input
              class="field"
              placeholder={say({ zh: "断点，用逗号或空格隔开", en: "Breaks, separated by commas or spaces" })}
              value={typed ?? innerBreaks().join(", ")}
              aria-invalid={error !== null}
              aria-describedby="breaks-error"
              onInput={(event) => {
                setTyped(event.currentTarget.value);
                if (event.inputType === "insertFromPaste") take(event.currentTarget.value);
              }}
              onBlur={() => {
                if (!error) setTyped(null);
              }}
              onChange={(event) => take(event.currentTarget.value)}
            />
          </label>
          <p id="breaks-error" class="error-text" role="alert">
            {error}
          </p>
          <PaletteList diverging={diverging} />
          <label class="hold">
            <input type="checkbox" checked={reverse} onChange={() => adjust({ reverse: !reverse })} />
            {say({ zh: "反转", en: "Reverse" })}
          </label>
          {diverging && (
            <div class="editor-row">
              <label class="hold">
                {say({ zh: "中点", en: "Midpoint" })}
                <input
                  class="field"
                  type="number"
                  step="any"
                  value={midpoint}
                  onChange={(event) => {
                    const next = Number(event.currentTarget.value);
                    if (event.currentTarget.value !== "" && Number.isFinite(next))
                      adjust({ midpoint: next, breaks: [], method: "equal" });
                  }}
                />
                {unitOf(indicator.value, lang.value)}
              </label>
              <button type="button" class="link" onClick={() => adjust({ midpoint: 0 })}>
                0
              </button>
              {whole !== null && (
                <button type="button" class="link" onClick={() => adjust({ midpoint: whole })}>
                  {say({ zh: `${name.value.zh}平均`, en: name.value.en })}
                </button>
              )}
              {indicator.value.target !== null && (
                <button type="button" class="link" onClick={() => adjust({ midpoint: indicator.value.target })}>
                  {say({ zh: "目标值", en: "Target" })}
                </button>
              )}
            </div>
          )}
          {made >= 8 && <p class="meta">{say({ zh: "相邻色较接近", en: "neighbouring colours are close" })}</p>}
        </>
      )}
      <div class="editor-row">
        <button type="button" class="button small" onClick={() => go({ classes: {}, highlight: [] })}>
          {say({ zh: "恢复默认", en: "Reset" })}
        </button>
        <button type="button" class="button small primary" onClick={close}>
          {say({ zh: "完成", en: "Done" })}
        </button>
      </div>
    </div>
  );
}
