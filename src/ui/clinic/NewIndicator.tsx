import { useEffect, useRef, useState } from "preact/hooks";
import type { Direction, Indicator, IndicatorKind } from "../../core/indicators/definition.ts";
import { makeIndicator } from "../../state/newindicator.ts";
import { lang, say } from "../../state/settings.ts";

const KINDS: readonly (readonly [IndicatorKind, { zh: string; en: string }])[] = [
  ["count", { zh: "总量，可以相加", en: "a total, which adds up" }],
  ["index", { zh: "比率、指数，不能相加", en: "a rate or index, which does not" }],
  ["flag", { zh: "是或否", en: "yes or no" }],
];

const DIRECTIONS: readonly (readonly [Direction, { zh: string; en: string }])[] = [
  ["more", { zh: "越多越好", en: "more is better" }],
  ["less", { zh: "越少越好", en: "less is better" }],
  ["neither", { zh: "不分好坏", en: "neither" }],
];

/** Declares an indicator for a column that none of the package fits. */
export function NewIndicator({
  name,
  unit,
  flags,
  levels,
  done,
}: {
  name: string;
  unit: string;
  flags: boolean;
  levels: readonly string[];
  done: (made: Indicator | null) => void;
}) {
  const [called, setCalled] = useState(name);
  const [counted, setCounted] = useState(unit);
  const [kind, setKind] = useState<IndicatorKind>(flags ? "flag" : unit === "%" || unit === "‰" ? "index" : "count");
  const [direction, setDirection] = useState<Direction>("more");
  const [first, asked] = [useRef<HTMLInputElement>(null), useRef(document.activeElement)];
  useEffect(() => first.current?.focus(), []);
  // The form goes, and the focus would go with it: back to where it was asked for.
  const finish = (made: Indicator | null) => {
    done(made);
    if (asked.current instanceof HTMLElement) asked.current.focus();
  };
  return (
    <form
      class="clinic-row clinic-choices"
      onSubmit={(event) => {
        event.preventDefault();
        if (called.trim() !== "")
          finish(makeIndicator({ name: called.trim(), unit: counted.trim(), kind, direction, levels }));
      }}
    >
      <label>
        {say({ zh: "指标名称", en: "Name" })}
        <input
          ref={first}
          class="field"
          required
          maxLength={60}
          value={called}
          onInput={({ currentTarget }) => setCalled(currentTarget.value)}
        />
      </label>
      <label>
        {say({ zh: "单位", en: "Unit" })}
        <input
          class="field"
          size={lang.value === "zh" ? 8 : 16}
          maxLength={40}
          value={counted}
          onInput={({ currentTarget }) => setCounted(currentTarget.value)}
        />
      </label>
      <label>
        {say({ zh: "类型", en: "Kind" })}
        <select
          class="field"
          value={kind}
          onChange={({ currentTarget }) => setKind(KINDS[currentTarget.selectedIndex]?.[0] ?? "count")}
        >
          {KINDS.map(([id, text]) => (
            <option key={id} value={id}>
              {say(text)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {say({ zh: "方向", en: "Direction" })}
        <select
          class="field"
          value={direction}
          onChange={({ currentTarget }) => setDirection(DIRECTIONS[currentTarget.selectedIndex]?.[0] ?? "more")}
        >
          {DIRECTIONS.map(([id, text]) => (
            <option key={id} value={id}>
              {say(text)}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" class="button">
        {say({ zh: "新建", en: "Create" })}
      </button>
      <button type="button" class="button quiet" onClick={() => finish(null)}>
        {say({ zh: "取消", en: "Cancel" })}
      </button>
    </form>
  );
}
