import { coverageGaps, withinDetail, withinText } from "../../core/words/reach.ts";
import { view } from "../../state/address.ts";
import { coverages, weight } from "../../state/reach.ts";
import { lang, say } from "../../state/settings.ts";
import { Bands } from "./Bands.tsx";
import { Curve } from "./Curve.tsx";
import { Cutoffs } from "./Cutoffs.tsx";
import { WeightChoice } from "./WeightChoice.tsx";

/** How much lies within each cut-off, for the whole, the groups and the counties, and the curve over all minutes. */
export function Coverage() {
  const unit = weight.value ? say(weight.value.unit) : "";
  const whole = coverages.value[0]?.coverage;
  const gaps = whole ? coverageGaps(whole, lang.value) : "";
  return (
    <div class="reach-part">
      <div class="reach-row">
        <WeightChoice />
        <Cutoffs />
      </div>
      <Bands />
      <Curve />
      <div class="reach-table">
        <table>
          <caption class="aloud">{say({ zh: "各时限内的比例", en: "Share within each time" })}</caption>
          <thead>
            <tr>
              <th scope="col">{say({ zh: "范围", en: "Area" })}</th>
              {view.value.cutoffs.map((cutoff) => (
                <th key={cutoff} scope="col">
                  {say({ zh: `${cutoff}分钟`, en: `${cutoff} min` })}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {coverages.value.map(({ id, name, coverage }) => (
              <tr key={id}>
                <th scope="row">{say(name)}</th>
                {coverage.within.map((within) => (
                  <td key={within.cutoff} title={withinDetail(within, coverage.whole, unit, lang.value)}>
                    {withinText(within)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p class="meta">
        {say({
          zh: `区间为出入口与驻地位置误差所致：前数为肯定在时限内的，后数为可能的。${gaps}`,
          en: `A range comes from how roughly places are known: the first figure is within the time for sure, the second may be. ${gaps}`,
        })}
      </p>
    </div>
  );
}
