import type { Goal, MemberVerdict, Verdict } from "../../core/goals/goal.ts";
import { byConcern, memberUnitOf } from "../../core/goals/shown.ts";
import { heldOf } from "../../core/words/goals.ts";
import { goalMember } from "../../core/words/member.ts";
import { formatNumber, formatRange, glue, markQuality } from "../../core/words/number.ts";
import { regionName } from "../../core/words/place.ts";
import { verdictText } from "../../core/words/terms.ts";
import { go } from "../../state/address.ts";
import { shown } from "../../state/chain.ts";
import { lang, say } from "../../state/settings.ts";
import { whole } from "../../state/whole.ts";
import { VerdictMark } from "../parts/VerdictMark.tsx";

/** Members named in full; of more, those that need attention first. */
const LISTED = 12;

function name(code: string, short = false): string {
  const region = shown.value.regions.byCode.get(code);
  if (!region) return code;
  return short && lang.value === "zh" ? region.short : regionName(region, shown.value.regions, lang.value);
}

/** The readings of a goal that has several definitions of its group, side by side, each with its members. */
function Readings({ goal, verdict }: { goal: Goal; verdict: Verdict }) {
  return (
    <div class="readings">
      {verdict.readings.map((reading) => {
        const held = heldOf(reading, goal);
        const group = shown.value.groups.find((one) => one.id === reading.group);
        return (
          <div key={reading.group ?? ""} class="reading">
            <span class="meta">{say(group?.short ?? { zh: "", en: "" })}</span>
            <b>
              {held
                ? glue(
                    markQuality(
                      formatRange(held.low, held.high, 1, say(held.unit), lang.value),
                      reading.quality,
                      lang.value,
                    ),
                  )
                : "—"}
            </b>
            <span class="reading-status">
              <VerdictMark status={reading.status} size={14} silent />
              {verdictText(reading.status, lang.value)}
            </span>
            <span class="meta">
              {reading.members.map((code) => name(code, true)).join(say({ zh: "、", en: ", " }))}
            </span>
          </div>
        );
      })}
    </div>
  );
}

function Member({ goal, member }: { goal: Goal; member: MemberVerdict }) {
  const told = goalMember(goal, member, lang.value, memberUnitOf(goal, shown.value.indicators), true, whole.value);
  return (
    <li>
      <button
        type="button"
        class="member"
        title={member.note ? say(member.note) : undefined}
        onClick={() => go({ tab: "profile", region: member.code, selection: [member.code] })}
      >
        <VerdictMark status={member.status} size={14} silent={goal.rule.kind === "share"} />
        <span class="cut">{name(member.code)}</span>
        <span class="member-value">{glue(told.value)}</span>
      </button>
    </li>
  );
}

/** Name of the region that others are held against; a declared value has none. */
function reference(code: string | null): string {
  return code === null ? say({ zh: "给定值", en: "a set value" }) : name(code);
}

/** The regions a goal speaks of with their values; readings of several definitions stand side by side. */
export function Members({ goal, verdict }: { goal: Goal; verdict: Verdict }) {
  const listed = byConcern(verdict.members).slice(0, LISTED);
  const more = verdict.members.length - listed.length;
  return (
    <>
      {verdict.readings.length > 1 && <Readings goal={goal} verdict={verdict} />}
      {listed.length > 1 && (
        <ul class="members">
          {listed.map((member) => (
            <Member key={member.code} goal={goal} member={member} />
          ))}
        </ul>
      )}
      {more > 0 && (
        <p class="meta">
          {say({ zh: `另有${formatNumber(more, 0)}个，见数据表。`, en: `${formatNumber(more, 0)} more in the table.` })}
        </p>
      )}
      {verdict.reference && (
        <p class="meta">
          {say({
            zh: `参照：${reference(verdict.reference.code)}${formatRange(verdict.reference.low, verdict.reference.high, 1, "%", "zh")}`,
            en: `Reference: ${reference(verdict.reference.code)} ${formatRange(verdict.reference.low, verdict.reference.high, 1, "%", "en")}`,
          })}
        </p>
      )}
    </>
  );
}
