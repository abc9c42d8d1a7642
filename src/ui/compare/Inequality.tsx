import { containment } from "../../core/compare/containment.ts";
import { disparity } from "../../core/compare/disparity.ts";
import { perHeadPair } from "../../core/compare/total.ts";
import { selectionPeriod } from "../../core/profile/selection.ts";
import type { Group } from "../../core/regions/region.ts";
import { measuresOf } from "../../core/words/inequality.ts";
import { formatPeriod } from "../../core/words/period.ts";
import { figures, shown } from "../../state/chain.ts";
import { lang, say } from "../../state/settings.ts";
import { Badge } from "../parts/Badge.tsx";

/** How unequal the members of both groups are, and how much of it lies between the groups; formulas stand in titles. */
export function Inequality({ pair }: { pair: readonly [Group, Group] }) {
  const measured = perHeadPair(shown.value);
  const codes = [...new Set([...pair[0].members, ...pair[1].members])];
  if (!measured || codes.length < 2 || containment(shown.value.regions, codes)) return null;
  const period = selectionPeriod(shown.value, figures.value, measured.value.id, codes, null);
  if (period === null) return null;
  const found = disparity(figures.value, measured.value.id, measured.weight.id, codes, pair, period);
  const measures = measuresOf(found);
  if (measures.length === 0) return null;
  return (
    <section>
      <div class="compare-part">
        <h3>{say({ zh: "区域差异", en: "Inequality" })}</h3>
        <span class="meta">
          {say({
            zh: `${measured.value.name.zh}，${formatPeriod(period, "zh")}，${found.withData}/${found.total}`,
            en: `${measured.value.name.en}, ${formatPeriod(period, "en")}, ${found.withData} of ${found.total}`,
          })}{" "}
          {found.quality !== "official" && <Badge quality={found.quality} />}
        </span>
      </div>
      <dl class="measures">
        {measures.map((measure) => (
          <div key={measure.name.en} title={say(measure.formula)}>
            <dt>
              {say(measure.name)}
              <span class="aloud">{say(measure.formula)}</span>
            </dt>
            <dd>{measure.value}</dd>
          </div>
        ))}
      </dl>
      <p class="meta">
        {lang.value === "zh" ? "以人口加权；悬停可见公式。" : "Weighted by population; hover for the formula."}
      </p>
    </section>
  );
}
