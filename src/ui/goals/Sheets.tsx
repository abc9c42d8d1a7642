import { useEffect } from "preact/hooks";
import type { Goal, Verdict } from "../../core/goals/goal.ts";
import { VERDICTS } from "../../core/goals/goal.ts";
import { failing } from "../../core/goals/shown.ts";
import { summarise } from "../../core/goals/summary.ts";
import { readWhen } from "../../core/tasks/day.ts";
import { someNames } from "../../core/words/attribution.ts";
import { editedText } from "../../core/words/edits.ts";
import { foundationText } from "../../core/words/foundation.ts";
import { goalDistance, goalEvidence } from "../../core/words/goals.ts";
import { trendMethod } from "../../core/words/pace.ts";
import { formatDeadline } from "../../core/words/period.ts";
import { whenText } from "../../core/words/tasks.ts";
import { qualityText, sampleText, verdictText } from "../../core/words/terms.ts";
import { go, view } from "../../state/address.ts";
import { completeAtlas, completing } from "../../state/atlas.ts";
import { shown } from "../../state/chain.ts";
import { goalGroups } from "../../state/goallist.ts";
import { judging, verdicts } from "../../state/goals.ts";
import { reasonsOf } from "../../state/reasons.ts";
import { lang, say } from "../../state/settings.ts";
import { day } from "../../state/tasks.ts";
import { VerdictMark } from "../parts/VerdictMark.tsx";
import { groupLabel, placeName } from "./names.ts";
import { PaceFigure, tellsTrend } from "./PaceFigure.tsx";
import "./sheets.css";

/** The paces that are told of a goal on paper. */
function movingOf(goal: Goal, verdict: Verdict) {
  return verdict.withData > 0 ? reasonsOf(goal, verdict).paces : [];
}

/** One goal on paper: verdict, evidence, the way to the target, failing regions, and what it rests on. */
function Entry({ goal, verdict }: { goal: Goal; verdict: Verdict }) {
  const { foundation } = reasonsOf(goal, verdict);
  const missed = failing(verdict);
  const rests = foundationText(foundation, lang.value);
  const moving = movingOf(goal, verdict);
  const sample = verdict.withData > 0 && verdict.quality === "sample";
  const detail = goalDistance(verdict, goal, lang.value);
  return (
    <article class="entry">
      <VerdictMark status={verdict.status} size={18} />
      <div class="entry-body">
        <h3>
          {goal.id} {say(goal.name)}
          {sample && <span class="entry-sample">{qualityText("sample", lang.value)}</span>}
          {goal.edited && <span class="entry-sample">{say({ zh: "情景", en: "scenario" })}</span>}
        </h3>
        <p>
          <b>{verdictText(verdict.status, lang.value)}</b>
          {say({ zh: "：", en: ": " })}
          {goalEvidence(verdict, goal, lang.value, groupLabel)}
          {detail !== "—" && say({ zh: `（${detail}）`, en: ` (${detail})` })}
        </p>
        {goal.edited && <p>{editedText(goal, groupLabel, lang.value)}</p>}
        {moving.length > 0 && (
          <PaceFigure
            goal={goal}
            paces={moving}
            figure={moving.some(({ points }) => points.length > 1)}
            method={false}
          />
        )}
        {missed.length > 0 && (
          <p>
            {say({ zh: "未达标：", en: "Not met: " })}
            {someNames(missed, (code) => placeName(code, true), lang.value)}
          </p>
        )}
        <p class="meta">
          {goal.deadline !== null && `${say({ zh: "期限", en: "Due " })}${formatDeadline(goal.deadline, lang.value)}`}
          {goal.deadline !== null && rests && " · "}
          {rests && say({ zh: `依据：${rests}`, en: `rests on: ${rests}` })}
        </p>
      </div>
    </article>
  );
}

/** What stands at the head of the paper: the place, the day, how the goals stand, and what the reader must know of them. */
function Head() {
  const counts = summarise(verdicts.value);
  const now = readWhen(day.value);
  const trend = goalGroups.value.some(({ goals }) =>
    goals.some(({ goal, verdict }) => tellsTrend(movingOf(goal, verdict))),
  );
  const sample = verdicts.value.some(({ withData, quality }) => withData > 0 && quality === "sample");
  return (
    <header class="sheets-head">
      <h1>
        {say(shown.value.place)}
        {say({ zh: "目标清单", en: ": goals" })}
      </h1>
      <p>
        {now && whenText(now, lang.value)}
        {VERDICTS.map((status) => (
          <span key={status} class="sheets-count">
            <VerdictMark status={status} size={14} silent /> {verdictText(status, lang.value)} {counts[status]}
          </span>
        ))}
      </p>
      {trend && <p class="meta">{trendMethod(lang.value)}</p>}
      {sample && <p class="sheets-note">{sampleText(lang.value)}</p>}
      {view.value.strict && (
        <p class="sheets-note">{say({ zh: "只用官方与公开数据。", en: "Official and published data only." })}</p>
      )}
      {view.value.edits.length > 0 && (
        <p class="sheets-note">
          {say({
            zh: "含情景：标有“情景”的目标不是规划原值。",
            en: "With a scenario: goals marked so are not those of the plan.",
          })}
        </p>
      )}
    </header>
  );
}

/** All goals on sheets of A4, always light, and readable in black and white. */
export function Sheets() {
  useEffect(() => {
    void completeAtlas();
  }, []);
  const arriving = completing.value || judging.value || shown.value.pending.length > 0;
  return (
    <main class="sheets" aria-label={say({ zh: "目标清单", en: "All goals" })}>
      <div class="sheets-bar">
        <button type="button" class="button" onClick={() => go({ sheets: false })}>
          {say({ zh: "返回", en: "Back" })}
        </button>
        <button type="button" class="button primary" disabled={arriving} onClick={() => print()}>
          {say({ zh: "打印", en: "Print" })}
        </button>
        {arriving && (
          <span class="meta" role="status">
            {say({ zh: "正在读取镇村数据…", en: "Reading figures of towns and villages…" })}
          </span>
        )}
      </div>
      <Head />
      {goalGroups.value.map(({ theme, goals }) => (
        <section key={theme.id} class="sheets-theme">
          <h2>{say(theme.name)}</h2>
          {goals.map(({ goal, verdict }) => (
            <Entry key={goal.id} goal={goal} verdict={verdict} />
          ))}
        </section>
      ))}
    </main>
  );
}
