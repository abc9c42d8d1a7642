import { useId, useState } from "preact/hooks";
import type { Problem } from "../../core/clinic/problem.ts";
import { linesText, whyText } from "../../core/words/clinic.ts";
import { shown } from "../../state/chain.ts";
import { busy } from "../../state/clinic.ts";
import { decide, decideLike, exampleFor } from "../../state/joining.ts";
import { lang, say } from "../../state/settings.ts";
import { regionLabel, regionTitle } from "./placename.ts";

/** The place that was typed: by its code, as the list writes it, or by a name that only one has. */
function meant(typed: string): string | null {
  const { all, byCode } = shown.value.regions;
  const code = /(\S+)$/.exec(typed)?.[1] ?? "";
  if (byCode.has(code)) return code;
  const name = typed.trim();
  const [only, second] = all.filter((one) => one.name === name || one.nameEn === name);
  return only && !second ? only.code : null;
}

/** Rows that say the same and did not match, with the places they may mean. */
export function ProblemRow({ problem }: { problem: Problem }) {
  const list = useId();
  const [typed, setTyped] = useState("");
  const [asked, setAsked] = useState(false);
  const { text, above, beside, why, count, lines, candidates } = problem;
  const example = exampleFor(problem);
  const written = [above, text, beside].filter((part) => part !== "").join(" · ");
  const chosen = meant(typed);
  return (
    <tr>
      <td>
        {written || "—"} <span class="meta clinic-lines">{linesText(lines, count, lang.value)}</span>
      </td>
      <td>{whyText(why, lang.value)}</td>
      <td>
        <div class="clinic-candidates">
          {candidates.map(({ code }) => (
            <button
              key={code}
              type="button"
              class="button small"
              disabled={busy.value}
              onClick={() => void decide(problem, code)}
            >
              {regionTitle(code)} <span class="meta">{code}</span>
            </button>
          ))}
          {example !== undefined && (
            <button
              type="button"
              class="link"
              disabled={busy.value}
              title={say({
                zh: `其余的行与名称的差别和“${text}”一样，也照此匹配`,
                en: `Matches all rows that differ from a name in the way “${text}” does`,
              })}
              onClick={() => void decideLike(problem, example)}
            >
              {say({ zh: "同类都这样改", en: "Mend all like this" })}
            </button>
          )}
          <input
            class="field"
            list={asked ? list : undefined}
            value={typed}
            placeholder={say({ zh: "其他区域…", en: "Another place…" })}
            aria-label={say({ zh: `${written}应为的区域`, en: `Place for ${written}` })}
            onFocus={() => setAsked(true)}
            onInput={({ currentTarget }) => setTyped(currentTarget.value)}
            onChange={() => {
              if (chosen !== null) void decide(problem, chosen);
            }}
          />
          {asked && (
            <datalist id={list}>
              {shown.value.regions.all.map(({ code }) => (
                <option key={code} value={regionLabel(code)} />
              ))}
            </datalist>
          )}
          <button type="button" class="link" disabled={busy.value} onClick={() => void decide(problem, null)}>
            {say({ zh: "不导入", en: "Leave out" })}
          </button>
        </div>
      </td>
    </tr>
  );
}
