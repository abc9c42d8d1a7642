import { useEffect, useRef } from "preact/hooks";
import { busy, type ClinicStep, drafted, examination, geo, step, table, trouble } from "../../state/clinic.ts";
import { outlined } from "../../state/outlining.ts";
import { say } from "../../state/settings.ts";
import { CheckStep } from "./CheckStep.tsx";
import { Doing } from "./Doing.tsx";
import { MatchStep } from "./MatchStep.tsx";
import { OpenFile } from "./OpenFile.tsx";
import { OutlineStep } from "./OutlineStep.tsx";
import { Queue } from "./Queue.tsx";
import { ReadStep } from "./ReadStep.tsx";
import "./clinic.css";

const STEPS = [
  { id: "read", name: { zh: "读取", en: "Read" }, Body: ReadStep },
  { id: "match", name: { zh: "匹配区域", en: "Match places" }, Body: MatchStep },
  { id: "check", name: { zh: "核对", en: "Check" }, Body: LastStep },
] as const;

/** The third step: figures are checked one way, boundaries another. */
function LastStep() {
  return geo.value ? <OutlineStep /> : <CheckStep />;
}

/** Whether a step can be gone to: those behind, and those that have been worked out. */
function reached(id: ClinicStep): boolean {
  if (id === "read") return true;
  return id === "match" ? examination.value !== null : (geo.value ? outlined.value : drafted.value) !== null;
}

/** The steps from a file to the map; before a file is open, how one is opened. */
export function Clinic() {
  const now = STEPS.find(({ id }) => id === step.value) ?? STEPS[0];
  const list = useRef<HTMLOListElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const handled = useRef<ClinicStep | null>(null);
  // A dialog begins at its first button, which closes it: no place to be after a file was dropped.
  useEffect(() => {
    if (document.activeElement?.closest(".dialog-head")) body.current?.focus({ preventScroll: true });
  }, []);
  // The button that led here is gone, and the focus with it: the next problem takes it, or the step.
  useEffect(() => {
    const { activeElement } = document;
    const moved = handled.current !== now.id && list.current?.contains(activeElement);
    const lost = !activeElement || activeElement === document.body || activeElement === body.current;
    if (busy.value || !(lost || moved)) return;
    const next = body.current?.querySelector<HTMLElement>(".clinic-candidates button");
    const step = list.current?.querySelector<HTMLElement>("[aria-current]");
    (handled.current === now.id && next ? next : step)?.focus({ preventScroll: true });
    handled.current = now.id;
  }, [now.id, busy.value]);
  if (!table.value) {
    return (
      <div ref={body} class="dialog-body clinic" tabIndex={-1}>
        <Queue />
        <Doing />
        <Trouble />
        <OpenFile />
      </div>
    );
  }
  return (
    <div ref={body} class="dialog-body clinic" tabIndex={-1} aria-busy={busy.value}>
      <Queue />
      <ol ref={list} class="clinic-steps" aria-label={say({ zh: "步骤", en: "Steps" })}>
        {STEPS.map(({ id, name }, i) => (
          <li key={id}>
            <button
              type="button"
              aria-current={id === now.id ? "step" : undefined}
              disabled={id !== now.id && !reached(id)}
              onClick={() => {
                step.value = id;
              }}
            >
              <span class="clinic-number">{i + 1}</span>
              {say(name)}
            </button>
          </li>
        ))}
      </ol>
      <Doing />
      <Trouble />
      <now.Body />
    </div>
  );
}

function Trouble() {
  if (trouble.value === null) return null;
  return (
    <p class="error-text" role="alert">
      {say({ zh: `未能完成：${trouble.value.zh}。`, en: `That did not work: ${trouble.value.en}.` })}
    </p>
  );
}
