import { effect } from "@preact/signals";
import { useEffect, useRef, useState } from "preact/hooks";
import { go, view } from "../../state/address.ts";
import { level } from "../../state/chain.ts";
import { goal } from "../../state/goals.ts";
import { hovered, sought } from "../../state/pointer.ts";
import { allRows, onlyStatus, type Row as RowData, rows } from "../../state/rows.ts";
import { arrangement } from "../../state/screen.ts";
import { select, selected, toggle } from "../../state/selection.ts";
import { say } from "../../state/settings.ts";
import { followTable, tabled } from "../../state/tabled.ts";
import { Foot } from "./Foot.tsx";
import { Head } from "./Head.tsx";
import { Row } from "./Row.tsx";
import { TableFilter } from "./TableFilter.tsx";
import { windowOf } from "./window.ts";
import "./table.css";

/** Opens the profile of a region. */
function openProfile(code: string): void {
  go({ tab: "profile", region: code, selection: [code] });
}

/** The hovered or selected region as the last row, while its own row is out of sight. */
function Pinned({ seen, onFocus }: { seen: readonly RowData[]; onFocus: (code: string) => void }) {
  const wanted = hovered.value ?? [...selected.value].at(-1) ?? null;
  if (!wanted || seen.some((row) => row.region.code === wanted)) return null;
  const row = allRows.value.find((one) => one.region.code === wanted);
  if (!row) return null;
  return (
    <tfoot class="pinned">
      <Row key={wanted} row={row} place={null} reachable={false} onOpen={openProfile} onFocus={onFocus} />
    </tfoot>
  );
}

/** All regions of the level as a table: the map's equal for mouse, keyboard and screen reader. */
export function Table() {
  const scroller = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  const [height, setHeight] = useState(600);
  const [active, setActive] = useState<string | null>(null);
  const list = rows.value;
  const columns = arrangement.value === "wide" ? 5 : 4;
  const rowHeight = arrangement.value === "narrow" ? 44 : 37;
  const span = windowOf(list.length, top, height, rowHeight);
  const visible = list.slice(span.from, span.to);
  const seen = list.slice(Math.floor(top / rowHeight), Math.ceil((top + height - rowHeight - 30) / rowHeight));
  const current = active && list.some((row) => row.region.code === active) ? active : (list[0]?.region.code ?? null);

  useEffect(followTable, []);

  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const observer = new ResizeObserver(() => setHeight(element.clientHeight));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  useEffect(
    () =>
      effect(() => {
        level.value;
        scroller.current?.scrollTo({ top: 0 });
      }),
    [],
  );

  function move(to: number): void {
    const next = list[Math.max(0, Math.min(list.length - 1, to))];
    const element = scroller.current;
    if (!next || !element) return;
    const at = list.indexOf(next) * rowHeight;
    if (at < element.scrollTop) element.scrollTop = at;
    if (at + rowHeight > element.scrollTop + element.clientHeight - 34) {
      element.scrollTop = at + rowHeight - element.clientHeight + 34;
    }
    setActive(next.region.code);
    setTop(element.scrollTop);
    requestAnimationFrame(() => document.getElementById(`row-${next.region.code}`)?.focus());
  }

  useEffect(() => {
    if (sought.value === null) return;
    const at = list.findIndex((row) => row.region.code === sought.value);
    sought.value = null;
    if (at >= 0) move(at);
  }, [sought.value]);

  function press(event: KeyboardEvent): void {
    if (!(event.target instanceof HTMLElement) || event.target.closest("thead")) return;
    const at = list.findIndex((row) => row.region.code === current);
    const here = list[at];
    if (!here) return;
    const page = Math.max(1, Math.floor(height / rowHeight) - 2);
    const moves: Record<string, number> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: at + page,
      PageUp: at - page,
      Home: 0,
      End: list.length - 1,
    };
    const to = moves[event.key];
    if (to !== undefined) move(to);
    else if (event.key === " ") toggle(here.region.code);
    else if (event.key === "Enter") {
      openProfile(here.region.code);
      document.getElementById("tab-profile")?.focus();
    } else if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "a") {
      select(
        list.map((row) => row.region.code),
        "add",
      );
    } else return;
    event.preventDefault();
  }

  return (
    <section class="table-tab" aria-label={say({ zh: "数据表", en: "Table" })}>
      <TableFilter />
      <div
        ref={scroller}
        class="table-scroll"
        onScroll={(event) => setTop(event.currentTarget.scrollTop)}
        onPointerLeave={() => {
          hovered.value = null;
        }}
      >
        <table
          class="data"
          role="grid"
          aria-rowcount={list.length + 1}
          aria-multiselectable="true"
          style={goal.value ? undefined : { "--chars": tabled.value.chars }}
          onKeyDown={press}
        >
          <Head />
          <tbody>
            {span.before > 0 && (
              <tr class="spacer">
                <td colSpan={columns} height={span.before} />
              </tr>
            )}
            {visible.map((row, i) => (
              <Row
                key={row.region.code}
                row={row}
                place={span.from + i + 2}
                reachable={row.region.code === current}
                onOpen={openProfile}
                onFocus={setActive}
              />
            ))}
            {span.after > 0 && (
              <tr class="spacer">
                <td colSpan={columns} height={span.after} />
              </tr>
            )}
          </tbody>
          <Pinned seen={seen} onFocus={setActive} />
        </table>
        {list.length === 0 && (
          <div class="empty">
            <p>{say({ zh: "没有符合的行", en: "No matching rows" })}</p>
            <button
              type="button"
              class="link"
              onClick={() => {
                onlyStatus.value = null;
                go({ filter: "", part: null });
              }}
            >
              {say({ zh: "清除筛选", en: "Clear filter" })}
            </button>
          </div>
        )}
      </div>
      <Foot />
      <span class="aloud" role="status">
        {view.value.filter !== "" && say({ zh: `${list.length}行`, en: `${list.length} rows` })}
      </span>
    </section>
  );
}
