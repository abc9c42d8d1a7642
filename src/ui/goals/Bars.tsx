import type { Bars as Drawn } from "../../core/figures/bars.ts";
import { glue } from "../../core/words/number.ts";

/** One line of a ranking: who, a bar on the common axis, how much, and a note below. */
export interface BarRow {
  readonly key: string;
  readonly name: string;
  readonly value: string;
  readonly note: string | null;
  /** Selects what the row stands for; `null` where it stands for nothing on the map. */
  readonly choose: (() => void) | null;
}

/** Ranked bars from 0 on one axis; to the right of it is short of the target, to the left beyond it. */
export function Bars({ rows, drawn, label }: { rows: readonly BarRow[]; drawn: Drawn; label: string }) {
  return (
    <ul class="bars" aria-label={label}>
      {rows.map((row, index) => {
        const bar = drawn.bars[index];
        const content = (
          <>
            <span class="cut bar-name">{row.name}</span>
            <span class="bar-track" aria-hidden="true">
              <i class="bar-zero" style={{ left: `${drawn.zero}%` }} />
              {bar && (
                <>
                  <i
                    class={bar.left < drawn.zero ? "bar beyond" : "bar"}
                    style={{ left: `${bar.left}%`, width: `${bar.width}%` }}
                  />
                  {bar.low < bar.high && (
                    <i class="bar-span" style={{ left: `${bar.low}%`, width: `${bar.high - bar.low}%` }} />
                  )}
                </>
              )}
            </span>
            <span class="bar-value">{glue(row.value)}</span>
            {row.note && <span class="meta bar-note">{glue(row.note)}</span>}
          </>
        );
        return (
          <li key={row.key}>
            {row.choose ? (
              <button type="button" class="bar-row" onClick={row.choose}>
                {content}
              </button>
            ) : (
              <div class="bar-row">{content}</div>
            )}
          </li>
        );
      })}
    </ul>
  );
}
