import { useId, useState } from "preact/hooks";
import { groupsOf, isTarget, targetOf } from "../../core/goals/edit.ts";
import type { Goal } from "../../core/goals/goal.ts";
import { momentOf } from "../../core/goals/moment.ts";
import { editedText, targetUnit } from "../../core/words/edits.ts";
import { editGoal, resetGoal } from "../../state/edits.ts";
import { groups } from "../../state/groups.ts";
import { lang, say } from "../../state/settings.ts";
import { groupLabel } from "./names.ts";

/** A text field that applies what it holds as soon as that can be read; a wrong text says so and changes nothing. */
function Typed({
  label,
  value,
  numeric = false,
  error,
  apply,
}: {
  label: string;
  value: string;
  numeric?: boolean;
  error: string;
  /** Applies the text; `false` where it cannot be read. */
  apply: (text: string) => boolean;
}) {
  const [wrong, setWrong] = useState<string | null>(null);
  const id = useId();
  return (
    <label class="factor">
      <span class="meta">{label}</span>
      <input
        class="field"
        type="text"
        inputMode={numeric ? "decimal" : "text"}
        value={wrong ?? value}
        aria-invalid={wrong !== null}
        aria-describedby={wrong === null ? undefined : id}
        onChange={(event) => {
          const text = event.currentTarget.value.trim();
          setWrong(apply(text) ? null : text);
        }}
      />
      {wrong !== null && (
        <span class="factor-error" id={id} role="alert">
          {error}
        </span>
      )}
    </label>
  );
}

function GroupChoice({ goal, current }: { goal: Goal; current: readonly string[] }) {
  const share = goal.rule.kind === "share";
  const [first = ""] = current;
  const kept = current.length > 1 ? current.join(" ") : first;
  const known = groups.value.map(({ id }) => id);
  const options = first === "" || known.includes(first) ? known : [...known, first];
  return (
    <label class="factor">
      <span class="meta">{say({ zh: "范围", en: "Regions" })}</span>
      <select
        class="field"
        value={kept}
        onChange={(event) => {
          const { value } = event.currentTarget;
          if (value !== kept) editGoal(goal.id, { group: value === "" ? null : value });
        }}
      >
        {!share && <option value="">{say({ zh: "全部", en: "All" })}</option>}
        {current.length > 1 && (
          <option value={kept}>{current.map(groupLabel).join(say({ zh: "；", en: "; " }))}</option>
        )}
        {options.map((id) => (
          <option key={id} value={id}>
            {groupLabel(id)}
          </option>
        ))}
      </select>
    </label>
  );
}

function Fields({ goal }: { goal: Goal }) {
  const { id, rule } = goal;
  const target = targetOf(rule);
  const current = groupsOf(rule);
  const unit = say(targetUnit(goal));
  return (
    <div class="factors">
      {target !== null && (
        <Typed
          label={say({ zh: `目标${unit && `（${unit}）`}`, en: `Target${unit && ` (${unit})`}` })}
          value={String(target)}
          numeric
          error={say({ zh: "请填适用的数", en: "A number that fits" })}
          apply={(text) => {
            const value = Number(text);
            if (text === "" || !isTarget(rule, value)) return false;
            editGoal(id, { target: value });
            return true;
          }}
        />
      )}
      <Typed
        label={say({ zh: "期限（年）", en: "Due (year)" })}
        value={goal.deadline ?? ""}
        error={say({ zh: "请填年份，如2027", en: "A year such as 2027" })}
        apply={(text) => {
          if (text !== "" && momentOf(text) === null) return false;
          editGoal(id, { deadline: text === "" ? null : text });
          return true;
        }}
      />
      {current && <GroupChoice goal={goal} current={current} />}
      <label class="factor">
        <span class="meta">{say({ zh: "小数位", en: "Decimals" })}</span>
        <select
          class="field"
          value={goal.decimals ?? ""}
          onChange={(event) => {
            const { value } = event.currentTarget;
            editGoal(id, { decimals: value === "" ? null : Number(value) });
          }}
        >
          <option value="">{say({ zh: "自动", en: "Automatic" })}</option>
          {[0, 1, 2, 3].map((count) => (
            <option key={count} value={count}>
              {count}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

/** What a scenario changed of a goal, with the plan's values and a way back; nothing for a goal as the plan has it. */
export function ScenarioNote({ goal }: { goal: Goal }) {
  if (!goal.edited) return null;
  return (
    <p class="scenario-note" role="note">
      <b>{say({ zh: "情景，非规划原值", en: "Scenario, not the plan" })}</b>
      <span>{editedText(goal, groupLabel, lang.value)}</span>
      <button type="button" class="link" onClick={() => resetGoal(goal.id)}>
        {say({ zh: "恢复规划原值", en: "Back to the plan" })}
      </button>
    </p>
  );
}

/** Changes a goal as a scenario; every change applies at once. */
export function EditGoal({ goal }: { goal: Goal }) {
  const [open, setOpen] = useState(goal.edited !== undefined);
  if (goal.rule.kind === "process") return null;
  return (
    <div class="edit-goal">
      <button type="button" class="link" aria-expanded={open} onClick={() => setOpen(!open)}>
        {say({ zh: "调整目标（情景）", en: "Change the goal (scenario)" })}
      </button>
      {open && <Fields goal={goal} />}
    </div>
  );
}
