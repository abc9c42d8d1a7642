import { useState } from "preact/hooks";
import { boundedAggregate } from "../../core/compare/bounded.ts";
import { containment } from "../../core/compare/containment.ts";
import { citationsOf } from "../../core/profile/citations.ts";
import { selectionPeriod } from "../../core/profile/selection.ts";
import { formatCell, glue, isPercent, unitOf } from "../../core/words/number.ts";
import { passportText } from "../../core/words/passport.ts";
import { formatPeriod } from "../../core/words/period.ts";
import { regionName } from "../../core/words/place.ts";
import { absenceText } from "../../core/words/terms.ts";
import { go } from "../../state/address.ts";
import { figures, indicator, period, shown } from "../../state/chain.ts";
import { saveGroup } from "../../state/groups.ts";
import { toggle } from "../../state/selection.ts";
import { lang, say } from "../../state/settings.ts";
import { Badge } from "../parts/Badge.tsx";
import { Citations } from "../parts/Citations.tsx";
import { open } from "./open.ts";

/** Rows shown before the table offers the rest. */
const FIRST = 12;

/** Several regions together: added counts and ratios of added counts, coverage, and every member by name. */
export function Several({ codes }: { codes: readonly string[] }) {
  const [all, setAll] = useState(false);
  const { regions, indicators } = shown.value;
  const twice = containment(regions, codes);
  const current = indicator.value.id;
  const additive = indicators.filter(({ kind }) => kind === "count" || kind === "ratio");
  const rows = twice
    ? []
    : [...additive.filter(({ id }) => id === current), ...additive.filter(({ id }) => id !== current)].flatMap(
        (one) => {
          const when = selectionPeriod(shown.value, figures.value, one.id, codes, period.value);
          return when === null
            ? []
            : [{ one, when, found: boundedAggregate(shown.value, figures.value, one.id, codes, when) }];
        },
      );
  const name = (code: string) => {
    const region = regions.byCode.get(code);
    return region ? regionName(region, regions, lang.value) : code;
  };
  return (
    <>
      <header class="profile-head">
        <h2>{say({ zh: `已选${codes.length}个区域`, en: `${codes.length} regions selected` })}</h2>
        <button type="button" class="link profile-compare" onClick={() => saveGroup(codes)}>
          {say({ zh: "存为分组", en: "Save as group" })}
        </button>
        <button
          type="button"
          class="link"
          disabled={twice !== null}
          title={twice ? say({ zh: "成员互相包含，不能合计", en: "Members contain each other" }) : undefined}
          onClick={() => go({ tab: "compare", groups: [codes.join("+"), shown.value.root] })}
        >
          {say({ zh: "对比", en: "Compare" })}
        </button>
      </header>
      {twice ? (
        <p>
          {say({
            zh: `${name(twice[0])}包含${name(twice[1])}，不能合计。`,
            en: `${name(twice[0])} contains ${name(twice[1])}, so they cannot be added up.`,
          })}
        </p>
      ) : (
        <table class="sums">
          <thead>
            <tr>
              <th scope="col">{say({ zh: "指标", en: "Indicator" })}</th>
              <th scope="col">{say({ zh: "合计或比率", en: "Total or ratio" })}</th>
              <th scope="col">{say({ zh: "有数据", en: "With data" })}</th>
            </tr>
          </thead>
          <tbody>
            {(all ? rows : rows.slice(0, FIRST)).map(({ one, when, found }) => (
              <tr key={one.id} data-current={one.id === current}>
                <th scope="row">
                  {say(one.name)}
                  <span class="meta">
                    {" "}
                    {formatPeriod(when, lang.value)}
                    {!isPercent(one.unit) &&
                      unitOf(one, lang.value) !== "" &&
                      `${say({ zh: "，", en: ", " })}${unitOf(one, lang.value)}`}
                  </span>
                </th>
                <td title={passportText(found.cell, when, shown.value, lang.value)}>
                  {found.cell.value === null ? (
                    <span class="meta">— {absenceText(found.cell.absence, lang.value)}</span>
                  ) : (
                    <>
                      {glue(formatCell(found.cell, one, lang.value, { mark: false, unit: isPercent(one.unit) }))}{" "}
                      {found.cell.quality !== "official" && <Badge quality={found.cell.quality} />}
                    </>
                  )}
                </td>
                <td>
                  {found.withData}/{found.total}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {rows.length > FIRST && (
        <button type="button" class="link sums-more" aria-expanded={all} onClick={() => setAll(!all)}>
          {all
            ? say({ zh: "收起", en: "Show fewer" })
            : say({ zh: `查看全部${rows.length}项`, en: `Show all ${rows.length}` })}
        </button>
      )}
      <p class="meta">
        {say({
          zh: "总量相加；比率的分子、分母先合计再相除，不取平均；有成员缺数据时不给合计。",
          en: "Counts add up; ratios divide added counts and are never averaged; no total where a member has no data.",
        })}
      </p>
      <section class="profile-part">
        <h3>{say({ zh: "成员", en: "Members" })}</h3>
        <ul class="selected-members">
          {codes.map((code) => (
            <li key={code}>
              <button type="button" class="link cut" onClick={() => open(code)}>
                {name(code)}
              </button>
              <button type="button" class="link meta" onClick={() => toggle(code)}>
                {say({ zh: "移出", en: "Remove" })}
                <span class="aloud">{name(code)}</span>
              </button>
            </li>
          ))}
        </ul>
      </section>
      <Citations cited={citationsOf(rows.map(({ found }) => found.cell))} />
    </>
  );
}
