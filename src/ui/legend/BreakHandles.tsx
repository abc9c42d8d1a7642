import { useRef, useState } from "preact/hooks";
import { formatNumber } from "../../core/words/number.ts";
import { adjustBreaks } from "../../state/adjust.ts";
import { decimals } from "../../state/chain.ts";
import { scene } from "../../state/scene.ts";
import { say } from "../../state/settings.ts";

/** The breaks as handles on the value axis: dragged, moved with the arrow keys, deleted with Delete, added with Enter. */
export function BreakHandles({ breaks }: { breaks: readonly number[] }) {
  const axis = useRef<HTMLDivElement>(null);
  const [drag, setDrag] = useState<{ readonly index: number; readonly value: number } | null>(null);
  const { domain } = scene.value.legend;
  if (!domain || domain[0] === domain[1]) return null;
  const [from, to] = domain;
  const unit = 10 ** -decimals.value;
  const round = (value: number) => Number(value.toFixed(decimals.value));
  const shown = breaks.map((value, i) => (drag?.index === i ? drag.value : value));

  function valueAt(x: number): number {
    const box = axis.current?.getBoundingClientRect();
    if (!box) return from;
    return round(from + (Math.max(0, Math.min(box.width, x - box.left)) / box.width) * (to - from));
  }

  function replaced(index: number, value: number): number[] {
    return breaks.map((one, i) => (i === index ? value : one));
  }

  function press(event: KeyboardEvent, index: number): void {
    const step = (event.shiftKey ? 10 : 1) * unit;
    const value = breaks[index] as number;
    if (event.key === "ArrowRight" || event.key === "ArrowUp") adjustBreaks(replaced(index, round(value + step)));
    else if (event.key === "ArrowLeft" || event.key === "ArrowDown") adjustBreaks(replaced(index, round(value - step)));
    else if (event.key === "Delete" || event.key === "Backspace") adjustBreaks(breaks.filter((_, i) => i !== index));
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <div
      ref={axis}
      class="editor-axis"
      role="group"
      tabIndex={0}
      aria-label={say({ zh: "断点轴：按回车添加断点", en: "Axis of breaks: Enter adds one" })}
      onKeyDown={(event) => {
        if (event.key !== "Enter" || event.target !== event.currentTarget) return;
        const edges = [from, ...breaks, to];
        const widest = edges.slice(1).reduce(
          (best, edge, i) => {
            const width = edge - (edges[i] as number);
            return width > best.width ? { width, middle: ((edges[i] as number) + edge) / 2 } : best;
          },
          { width: 0, middle: from },
        );
        adjustBreaks([...breaks, round(widest.middle)]);
      }}
      onDblClick={(event) => adjustBreaks([...breaks, valueAt(event.clientX)])}
    >
      {shown.map((value, index) => (
        <button
          key={String(index)}
          type="button"
          class="editor-handle"
          role="slider"
          aria-label={say({ zh: `第${index + 1}个断点`, en: `Break ${index + 1}` })}
          aria-valuemin={from}
          aria-valuemax={to}
          aria-valuenow={value}
          aria-valuetext={formatNumber(value, decimals.value)}
          title={formatNumber(value, decimals.value)}
          style={{ left: `${Math.max(0, Math.min(100, ((value - from) / (to - from)) * 100))}%` }}
          onKeyDown={(event) => press(event, index)}
          onPointerDown={(event) => {
            event.currentTarget.setPointerCapture(event.pointerId);
            setDrag({ index, value });
          }}
          onPointerMove={(event) => {
            if (drag?.index === index) setDrag({ index, value: valueAt(event.clientX) });
          }}
          onPointerUp={() => {
            if (drag) adjustBreaks(replaced(drag.index, drag.value));
            setDrag(null);
          }}
        />
      ))}
    </div>
  );
}
