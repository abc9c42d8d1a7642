import { OUTCOMES } from "../../core/regions/join.ts";
import { HOWS } from "../../core/regions/lookup.ts";
import { howText, leftText, linesText } from "../../core/words/clinic.ts";
import { formatNumber } from "../../core/words/number.ts";
import { busy, choices, examination, geo, levels, recalled, step } from "../../state/clinic.ts";
import { chooseJoin, forgetDecisions } from "../../state/joining.ts";
import { cancelOutline, outline, surveying } from "../../state/outlining.ts";
import { lang, say } from "../../state/settings.ts";
import { Fold } from "./Fold.tsx";
import { NewRegionForm } from "./NewRegionForm.tsx";
import { ProblemRow } from "./ProblemRow.tsx";
import { placeName } from "./placename.ts";

/** Problems drawn at once. */
const MOST = 60;

/** One column to choose, or none. */
function ColumnChoice({
  label,
  columns,
  value,
  none,
  choose,
}: {
  label: string;
  columns: readonly string[];
  value: string | null;
  none: boolean;
  choose: (column: string | null) => void;
}) {
  const names = none ? [null, ...columns] : columns;
  return (
    <label>
      {label}
      <select
        class="field"
        value={value ?? ""}
        onChange={({ currentTarget }) => choose(names[currentTarget.selectedIndex] ?? null)}
      >
        {names.map((one) => (
          <option key={one} value={one ?? ""}>
            {one ?? say({ zh: "（无）", en: "(none)" })}
          </option>
        ))}
      </select>
    </label>
  );
}

/** The second step: which rows mean which regions, and everything that does not fit. */
export function MatchStep() {
  const found = examination.value;
  if (!found) return null;
  const { outcomes, hows, problems, duplicates, renamed, rowless, left, loose } = found;
  const columns = found.columns.map(({ column }) => column);
  const open = OUTCOMES.reduce((sum, one) => (one === "matched" ? sum : sum + outcomes[one]), 0);
  const n = (count: number) => formatNumber(count, 0);
  const taken = [...rowless].filter(([level]) => levels.value.size === 0 || levels.value.has(level));
  const missing = taken.reduce((sum, [, { count }]) => sum + count, 0);
  const decided = choices.value.decisions.size;
  return (
    <>
      <div class="clinic-row clinic-choices">
        <ColumnChoice
          label={say({ zh: "区域所在的列", en: "Column of places" })}
          columns={columns}
          value={found.key}
          none={false}
          choose={(key) => void chooseJoin(key === null ? {} : { key })}
        />
        <ColumnChoice
          label={say({ zh: "上级区域", en: "Place above" })}
          columns={columns}
          value={found.parent}
          none
          choose={(parent) => void chooseJoin({ parent })}
        />
        <ColumnChoice
          label={say({ zh: "用来核对的列", en: "Column to check it by" })}
          columns={columns}
          value={found.check}
          none
          choose={(one) => void chooseJoin({ check: one })}
        />
      </div>
      <p class="clinic-tally" role="status">
        <b>
          {say({
            zh: `${n(found.rows)}行中${n(outcomes.matched)}行已匹配`,
            en: `${n(outcomes.matched)} of ${n(found.rows)} rows matched`,
          })}
        </b>
        {open > 0 && say({ zh: `，${n(open)}行没有匹配`, en: `, ${n(open)} did not` })}
        {lang.value === "zh" ? "。" : "."}
      </p>
      <ul class="clinic-chips">
        {HOWS.filter((how) => hows[how] > 0).map((how) => (
          <li key={how}>
            {howText(how, lang.value)} {n(hows[how])}
          </li>
        ))}
      </ul>
      {outcomes.disagree > 0 && found.check !== null && (
        <div class="clinic-row">
          <span>
            {say({
              zh: `${n(outcomes.disagree)}行中，两列指的不是同一个区域：`,
              en: `In ${n(outcomes.disagree)} ${outcomes.disagree === 1 ? "row" : "rows"} the columns name different places:`,
            })}
          </span>
          <button type="button" class="button small" onClick={() => void chooseJoin({ prefer: "key" })}>
            {say({ zh: `都以“${found.key}”为准`, en: `Follow “${found.key}”` })}
          </button>
          <button type="button" class="button small" onClick={() => void chooseJoin({ prefer: "check" })}>
            {say({ zh: `都以“${found.check}”为准`, en: `Follow “${found.check}”` })}
          </button>
        </div>
      )}
      <Turned />
      <ByPosition />
      {problems.count > 0 && (
        <div
          class="clinic-problems"
          role="region"
          tabIndex={0}
          aria-label={say({ zh: "没有匹配的行", en: "Rows not matched" })}
        >
          <table class="plain-table">
            <thead>
              <tr>
                <th scope="col">{say({ zh: "表里写的", en: "As written" })}</th>
                <th scope="col">{say({ zh: "原因", en: "Why" })}</th>
                <th scope="col">{say({ zh: "应为", en: "Should be" })}</th>
              </tr>
            </thead>
            <tbody>
              {problems.shown.slice(0, MOST).map((problem) => (
                <ProblemRow
                  key={`${problem.text}|${problem.above}|${problem.beside}|${problem.why}`}
                  problem={problem}
                />
              ))}
            </tbody>
          </table>
          {problems.count > MOST && (
            <p class="meta">
              {say({ zh: `另有${n(problems.count - MOST)}种写法`, en: `${n(problems.count - MOST)} more spellings` })}
            </p>
          )}
        </div>
      )}
      {decided > 0 && (
        <p class="clinic-row">
          <span class="meta">
            {recalled.value
              ? say({
                  zh: `沿用上次同类表的指定，共${n(decided)}种写法。`,
                  en: `${n(decided)} ${decided === 1 ? "spelling" : "spellings"} decided as in the last table of this kind.`,
                })
              : say({
                  zh: `已人工指定${n(decided)}种写法。`,
                  en: `${n(decided)} ${decided === 1 ? "spelling" : "spellings"} decided by hand.`,
                })}
          </span>
          <button type="button" class="link" onClick={() => void forgetDecisions()}>
            {say({ zh: "全部取消", en: "Undo all" })}
          </button>
        </p>
      )}
      <Fold
        title={say({
          zh: "不是按代码或全称匹配的行",
          en: "Matched less surely than by code or full name",
        })}
        count={loose.count}
        items={loose.shown.map((one) => {
          const sure = `${formatNumber(one.confidence * 100, 0)}%`;
          return say({
            zh: `第${one.line}行：“${one.text}”记入${placeName(one.code)}（${howText(one.how, "zh")}，把握${sure}）`,
            en: `Row ${one.line}: “${one.text}” was taken for ${placeName(one.code)} (${howText(one.how, "en")}, ${sure} sure)`,
          });
        })}
      />
      <Fold
        title={say({
          zh: "有多行的区域",
          en: "Places with several rows",
        })}
        count={duplicates.count}
        note={say({
          zh: "同一指标、同一时期的值不同时，在下一步列出。",
          en: "Where they differ for one indicator and period, the next step lists them.",
        })}
        items={duplicates.shown.map(
          (one) =>
            `${placeName(one.code)}${lang.value === "zh" ? "：" : ": "}${linesText(one.lines, one.lines.length, lang.value)}`,
        )}
      />
      <Fold
        title={say({
          zh: "名称与代码不一致，以代码为准",
          en: "Name and code differ, the code was followed",
        })}
        count={renamed.count}
        items={renamed.shown.map((one) =>
          say({
            zh: `第${one.line}行：“${one.text}”记入${placeName(one.code)}`,
            en: `Row ${one.line}: “${one.text}” was taken for ${placeName(one.code)}`,
          }),
        )}
      />
      <Fold
        title={say({ zh: "表中没有的区域", en: "Places without a row" })}
        count={missing}
        items={taken.flatMap(([, { shown }]) => shown.map(placeName))}
      />
      <Fold
        title={say({ zh: "未导入的合计与注释", en: "Totals and notes left out" })}
        count={left.count}
        items={left.shown.map((one) =>
          say({
            zh: `第${one.line}行：${one.text}（${leftText(one.why, "zh")}）`,
            en: `Row ${one.line}: ${one.text} (${leftText(one.why, "en")})`,
          }),
        )}
      />
      {geo.value === "polygon" && outcomes.matched * 2 < found.rows && <NewRegionForm />}
      <div class="clinic-foot">
        {surveying.value !== null && (
          <span class="clinic-running">
            <progress
              max={1}
              value={surveying.value}
              aria-label={say({ zh: "正在核对边界", en: "Checking boundaries" })}
            />
            <span class="meta">
              {say({
                zh: `正在核对边界，${n(Math.floor(surveying.value * 100))}%`,
                en: `Checking boundaries, ${n(Math.floor(surveying.value * 100))}%`,
              })}
            </span>
            <button type="button" class="link" onClick={() => void cancelOutline()}>
              {say({ zh: "取消", en: "Cancel" })}
            </button>
          </span>
        )}
        <span class="meta">
          {open > 0 && surveying.value === null
            ? say({ zh: "没有匹配的行不会导入。", en: "Rows without a match are not imported." })
            : ""}
        </span>
        <button
          type="button"
          class="button primary"
          disabled={busy.value || outcomes.matched === 0}
          title={outcomes.matched === 0 ? say({ zh: "没有一行匹配", en: "No row matches" }) : undefined}
          onClick={() => {
            if (geo.value) void outline();
            else step.value = "check";
          }}
        >
          {geo.value
            ? say({ zh: "下一步：核对边界", en: "Next: check boundaries" })
            : say({ zh: "下一步：核对数值", en: "Next: check values" })}
        </button>
      </div>
    </>
  );
}

/** Says that a table with places as columns was turned round, and lets the person turn it back. */
function Turned() {
  const turned = examination.value?.turned ?? null;
  if (turned === null) return null;
  return (
    <p class="clinic-row">
      <span>
        {turned
          ? say({
              zh: "区域名在表头里，已行列对调。",
              en: "The places stand in the header: the table was turned round.",
            })
          : say({ zh: "区域名在表头里。", en: "The places stand in the header." })}
      </span>
      <button
        type="button"
        class="link"
        disabled={busy.value}
        onClick={() => void chooseJoin({ turned: !turned, key: undefined, parent: undefined, check: undefined })}
      >
        {turned ? say({ zh: "不对调", en: "Leave it as it is" }) : say({ zh: "行列对调", en: "Turn it round" })}
      </button>
    </p>
  );
}

/** Says that names of several places were told by the rows' coordinates, and lets the person decide on them instead. */
function ByPosition() {
  const found = examination.value;
  if (!found || !(found.positions?.named || geo.value)) return null;
  const [told, asked] = [found.hows.position, choices.value.byPosition === false];
  if (told === 0 && !(asked && found.outcomes.ambiguous > 0)) return null;
  const n = formatNumber(told, 0);
  return (
    <p class="clinic-row">
      <span>
        {asked
          ? say({ zh: "重名的行由人工指定。", en: "Rows whose name several places have are decided by hand." })
          : say({
              zh: `${n}行重名，已按坐标落在哪里认定。坐标系之间几百米的偏差不影响判断。`,
              en: `${n} ${told === 1 ? "row has a name" : "rows have a name"} that several places share; the coordinates tell which. A shift of a few hundred metres between coordinate systems does not matter.`,
            })}
      </span>
      <button type="button" class="link" disabled={busy.value} onClick={() => void chooseJoin({ byPosition: asked })}>
        {asked
          ? say({ zh: "按坐标认定", en: "Go by the coordinates" })
          : say({ zh: "改为人工指定", en: "Decide by hand instead" })}
      </button>
    </p>
  );
}
