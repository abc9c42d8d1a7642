import type { Verdict } from "../../core/goals/goal.ts";
import { comparePeriods } from "../../core/indicators/period.ts";
import { formatPeriod } from "../../core/words/period.ts";
import { verdict } from "../../state/goals.ts";
import { lang, say } from "../../state/settings.ts";

/** Periods the evidence of a verdict is from, those of the parts of a combination too. */
function periodsOf({ period, parts = [] }: Verdict): string[] {
  return [...new Set([...(period === null ? [] : [period]), ...parts.flatMap(periodsOf)])].sort(comparePeriods);
}

/** The periods a verdict rests on, which no slider can change, or that what is mapped has none. */
export function Rests() {
  const found = verdict.value;
  const list = found ? periodsOf(found).map((one) => formatPeriod(one, lang.value)) : [];
  const without =
    found?.withData === 0
      ? { zh: "没有可用数据", en: "No usable data" }
      : found
        ? { zh: "结论不随时期变化", en: "The verdict does not depend on a period" }
        : { zh: "数值不随时期变化", en: "The values do not depend on a period" };
  return (
    <section class="panel-part period">
      <h2 class="heading">{say({ zh: "时期", en: "Period" })}</h2>
      <p>
        {say(
          list.length === 0
            ? without
            : { zh: `结论依据${list.join("、")}的数据`, en: `The verdict rests on figures of ${list.join(", ")}` },
        )}
      </p>
    </section>
  );
}
