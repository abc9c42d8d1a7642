import { regionName } from "../../core/words/place.ts";
import { effectsText, effectText, withinText } from "../../core/words/reach.ts";
import { go } from "../../state/address.ts";
import { shown } from "../../state/chain.ts";
import { colourBy } from "../../state/goallist.ts";
import { measured } from "../../state/goals.ts";
import { fitTo } from "../../state/map.ts";
import { effects, present, sharesBeside, travelGoal, travelVerdict } from "../../state/reach.ts";
import { select } from "../../state/selection.ts";
import { lang, say } from "../../state/settings.ts";
import { Tally } from "./Tally.tsx";

/** Effects named in full. */
const LISTED = 12;

/** The shares within each cut-off, at present and with the what-if. */
function Shares() {
  return (
    <div class="reach-table">
      <table>
        <caption class="aloud">
          {say({ zh: "假设前后各时限内的比例", en: "Shares within the time, before and after" })}
        </caption>
        <thead>
          <tr>
            <th scope="col">{say({ zh: "时限内的比例", en: "Share within" })}</th>
            <th scope="col">{say({ zh: "现状", en: "Present" })}</th>
            <th scope="col">{say({ zh: "假设后", en: "With this" })}</th>
          </tr>
        </thead>
        <tbody>
          {sharesBeside.value.map(({ before, after }) => (
            <tr key={after.cutoff}>
              <th scope="row">{say({ zh: `${after.cutoff}分钟`, en: `${after.cutoff} min` })}</th>
              <td>{withinText(before)}</td>
              <td>{withinText(after)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The differences as a map and a table, and those whose verdict changes as a selection. */
function Showing() {
  const [asked, found] = [travelGoal.value, travelVerdict.value];
  const turned = effects.value.filter(({ from, to }) => from !== to).map(({ code }) => code);
  const mapped = measured.value?.measure === "change";
  if (!asked || !found) return null;
  return (
    <div class="reach-row">
      <button type="button" class="link" onClick={() => colourBy(mapped ? "verdict" : "change", asked, found)}>
        {mapped
          ? say({ zh: "地图显示结论", en: "Map the verdict" })
          : say({ zh: "地图显示差值", en: "Map the difference" })}
      </button>
      <button
        type="button"
        class="link"
        onClick={() => {
          colourBy("change", asked, found);
          const sum = effects.value.reduce((all, { change }) => all + (change ?? 0), 0);
          // What changes stands above what stays as it is.
          go({ tab: "table", part: null, filter: "", sort: { by: "value", descending: sum > 0 } });
        }}
      >
        {say({ zh: "列出差值", en: "List the difference" })}
      </button>
      <button
        type="button"
        class="link"
        disabled={turned.length === 0}
        onClick={() => {
          select(turned, "replace");
          fitTo(turned);
        }}
      >
        {say({ zh: "选中结论改变的", en: "Select those that change" })}
      </button>
    </div>
  );
}

/** What the what-if changes: before and after side by side, and region by region. */
export function Effects() {
  return (
    <>
      <div class="reach-tallies">
        {present.value && <Tally title={say({ zh: "现状", en: "Present" })} verdict={present.value} />}
        {travelVerdict.value && <Tally title={say({ zh: "假设后", en: "With this" })} verdict={travelVerdict.value} />}
      </div>
      <Shares />
      <p role="status">{effectsText(effects.value, lang.value)}</p>
      <ul class="reach-list" aria-label={say({ zh: "变化的区域", en: "Regions that change" })}>
        {effects.value.slice(0, LISTED).map((effect) => {
          const region = shown.value.regions.byCode.get(effect.code);
          return (
            <li key={effect.code}>
              <button
                type="button"
                class="link"
                onClick={() => go({ tab: "profile", region: effect.code, selection: [effect.code] })}
              >
                {region ? regionName(region, shown.value.regions, lang.value) : effect.code}
              </button>
              <span>{effectText(effect, lang.value)}</span>
            </li>
          );
        })}
      </ul>
      {effects.value.length > LISTED && (
        <p class="meta">
          {say({
            zh: `另有${effects.value.length - LISTED}个，见“列出差值”。`,
            en: `${effects.value.length - LISTED} more: see “List the difference”.`,
          })}
        </p>
      )}
      <Showing />
    </>
  );
}
