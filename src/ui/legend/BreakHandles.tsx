import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { decimalsOfEdges } from "../../core/scene/bins.ts";
import { formatNumber, joinUnit, roundTo, unitOf } from "../../core/words/number.ts";
import { adjustBreaks } from "../../state/adjust.ts";
import { classes, decimals, indicator } from "../../state/chain.ts";
import { editing } from "../../state/panels.ts";
import { arrangement } from "../../state/screen.ts";
import { lang, say } from "../../state/settings.ts";
import "./editor.css";

/** The histogram the handles stand on: its values, where they lie in px, and its bars. */
interface Bars {
  readonly domain: readonly [number, number];
  readonly at: (value: number) => number;
  readonly width: number;
  readonly top: number;
  readonly height: number;
}

/** Px to either side of a break at which its handle is hit, by mouse and by finger. */
const REACH = 12;
const TOUCH = 22;

const KEYS: Record<string, 1 | -1> = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 };

/** The breaks as handles on the histogram: dragged, moved with the arrow keys, deleted with Delete, added with Enter. */
export function BreakHandles({ domain: [from, to], at, width, top, height }: Bars) {
  const axis = useRef<HTMLDivElement>(null);
  const [drag, setDrag] = useState<{ readonly index: number; readonly value: number } | null>(null);
  const [next, setNext] = useState<number | null>(null);
  const { edges } = classes.value;
  const breaks = edges.slice(1, -1);
  const places = decimalsOfEdges(edges, decimals.value);
  const unit = 10 ** -places;
  const reach = arrangement.value === "narrow" ? TOUCH : REACH;
  const round = (value: number) => roundTo(value, places);
  const replaced = (index: number, value: number) => breaks.map((one, i) => (i === index ? value : one));

  // A break that was added takes the focus, and so does the neighbour of one that was deleted.
  useLayoutEffect(() => {
    if (next === null) return;
    const handles = axis.current?.querySelectorAll<HTMLElement>("[role=slider]");
    (handles?.[Math.min(next, handles.length - 1)] ?? axis.current)?.focus();
    setNext(null);
  }, [next]);

  /** Whether a value keeps the break between its neighbours. */
  const fits = (index: number, value: number) =>
    (breaks[index - 1] ?? from) < value && value < (breaks[index + 1] ?? to);

  function valueAt(x: number): number {
    const box = axis.current?.getBoundingClientRect();
    return box ? round(from + ((x - box.left - at(from)) / (at(to) - at(from))) * (to - from)) : from;
  }

  function add(value: number): void {
    const rounded = round(value);
    const index = breaks.filter((one) => one < rounded).length;
    if (breaks.length >= 8 || breaks.includes(rounded) || !(from < rounded && rounded < to)) return;
    adjustBreaks([...breaks, rounded]);
    setNext(index);
  }

  /** Halves the widest class. */
  function addAnywhere(): void {
    const all = [from, ...breaks, to];
    const widths = breaks.concat(to).map((edge, i) => edge - (all[i] as number));
    const widest = widths.indexOf(Math.max(...widths));
    add((all[widest] as number) + (widths[widest] as number) / 2);
  }

  function press(event: KeyboardEvent, index: number): void {
    const way = KEYS[event.key];
    if (way) {
      const value = round((breaks[index] as number) + way * (event.shiftKey ? 10 : 1) * unit);
      if (fits(index, value)) adjustBreaks(replaced(index, value), { replace: event.repeat });
    } else if (event.key === "Delete" || event.key === "Backspace") {
      if (breaks.length > 1) {
        adjustBreaks(breaks.filter((_, i) => i !== index));
        setNext(index);
      }
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <div
      ref={axis}
      class="break-axis"
      role="group"
      tabIndex={0}
      aria-label={say({ zh: "断点轴：按回车添加断点", en: "Axis of breaks: Enter adds one" })}
      title={say({
        zh: "拖动断点，双击添加，按Delete删除",
        en: "Drag a break, double click to add one, Delete removes it",
      })}
      style={{ top: `${top}px`, width: `${width}px`, height: `${height}px` }}
      onKeyDown={(event) => {
        if (event.key === "Escape") editing.value = false;
        else if (event.key === "Enter" && event.target === event.currentTarget) addAnywhere();
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
      onDblClick={(event) => add(valueAt(event.clientX))}
    >
      {breaks.map((exact, index) => {
        const value = drag?.index === index ? drag.value : exact;
        const text = formatNumber(value, places);
        // Neighbours share what lies between them, so that the nearer one is hit.
        const [left, right] = [index - 1, index + 1].map((other) => {
          const apart = Math.abs(at(value) - at(breaks[other] ?? Number.POSITIVE_INFINITY));
          return Math.min(reach, apart / 2);
        }) as [number, number];
        return (
          <button
            key={String(index)}
            type="button"
            class="break-handle"
            role="slider"
            aria-orientation="horizontal"
            aria-label={say({ zh: `第${index + 1}个断点`, en: `Break ${index + 1}` })}
            aria-valuemin={breaks[index - 1] ?? from}
            aria-valuemax={breaks[index + 1] ?? to}
            aria-valuenow={value}
            aria-valuetext={joinUnit(text, unitOf(indicator.value, lang.value))}
            style={{ left: `${at(value) - left}px`, width: `${left + right}px`, "--at": `${left}px` }}
            onKeyDown={(event) => press(event, index)}
            onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
            onPointerMove={(event) => {
              if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
              const value = valueAt(event.clientX);
              if (fits(index, value)) setDrag({ index, value });
            }}
            onPointerUp={() => {
              if (drag) adjustBreaks(replaced(drag.index, drag.value));
              setDrag(null);
            }}
            onPointerCancel={() => setDrag(null)}
          >
            {drag?.index === index && <span class="break-value">{text}</span>}
          </button>
        );
      })}
    </div>
  );
}
