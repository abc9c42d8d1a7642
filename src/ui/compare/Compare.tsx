import { useState } from "preact/hooks";
import { containment, nounOfAll } from "../../core/compare/containment.ts";
import { comparableRows } from "../../core/compare/table.ts";
import { totalIndicator } from "../../core/compare/total.ts";
import { worstQuality } from "../../core/indicators/quality.ts";
import { citationsOf } from "../../core/profile/citations.ts";
import type { Group, Regions } from "../../core/regions/region.ts";
import { compareText, coverageText } from "../../core/words/compare.ts";
import { listText } from "../../core/words/list.ts";
import { glue } from "../../core/words/number.ts";
import { regionName } from "../../core/words/place.ts";
import { figures, indicator, shown } from "../../state/chain.ts";
import { compared } from "../../state/scene.ts";
import { lang, say } from "../../state/settings.ts";
import { today } from "../../state/today.ts";
import { Badge } from "../parts/Badge.tsx";
import { Citations } from "../parts/Citations.tsx";
import { Card } from "./Card.tsx";
import { Inequality } from "./Inequality.tsx";
import { Pickers } from "./Pickers.tsx";
import { ShareTrend } from "./ShareTrend.tsx";
import { Sides } from "./Sides.tsx";
import "./compare.css";

/** Two groups of regions side by side. */
export function Compare() {
  const [choosing, setChoosing] = useState(false);
  const pair = compared.value;
  return (
    <section class="compare-tab scroll" aria-label={say({ zh: "对比", en: "Compare" })}>
      <header class="compare-head">
        <h2>
          {pair
            ? say({
                zh: `${pair[0].name.zh}与${pair[1].name.zh}`,
                en: `${pair[0].name.en} and ${pair[1].name.en}`,
              })
            : say({ zh: "对比", en: "Compare" })}
        </h2>
        <button type="button" class="link" aria-expanded={choosing || !pair} onClick={() => setChoosing(!choosing)}>
          {say({ zh: "更换分组", en: "Change groups" })}
        </button>
      </header>
      {(choosing || !pair) && <Pickers />}
      {pair && <Pair pair={pair} />}
    </section>
  );
}

/** Why a group cannot be added up; nothing where it can. */
function Twice({ group }: { group: Group }) {
  const { regions } = shown.value;
  const found = containment(regions, group.members);
  if (!found) return null;
  const [outer, inner] = found.map((code) => {
    const region = regions.byCode.get(code);
    return region ? regionName(region, regions, lang.value) : code;
  });
  return (
    <p>
      {say({
        zh: `${group.name.zh}：${outer}包含${inner}，不能合计。`,
        en: `${group.name.en}: ${outer} contains ${inner}, so it cannot be added up.`,
      })}
    </p>
  );
}

function nameOf(code: string, regions: Regions): string {
  const region = regions.byCode.get(code);
  return region ? regionName(region, regions, "en") : code;
}

function Pair({ pair }: { pair: readonly [Group, Group] }) {
  const rows = comparableRows(shown.value, figures.value, pair);
  const total = totalIndicator(shown.value, figures.value, pair);
  const totalRow = rows.find((row) => row.indicator === total?.id) ?? null;
  const spoken =
    rows.find((row) => row.indicator === indicator.value.id && row.gap !== null) ?? totalRow ?? rows[0] ?? null;
  const said = shown.value.indicators.find((one) => one.id === spoken?.indicator);
  const cells = spoken?.sides.map((side) => side.cell).filter((cell) => cell.value !== null) ?? [];
  const shared = pair[0].members.filter((code) => pair[1].members.includes(code));
  return (
    <>
      <Twice group={pair[0]} />
      <Twice group={pair[1]} />
      <div class="cards">
        <Card side={0} group={pair[0]} total={total} row={totalRow} />
        <Card side={1} group={pair[1]} total={total} row={totalRow} />
      </div>
      {shared.length > 0 && (
        <p class="meta">
          {say({
            zh: `两组都含${listText(
              shared.map((code) => shown.value.regions.byCode.get(code)?.short ?? code),
              "zh",
            )}。`,
            en: `Both contain ${listText(
              shared.map((code) => nameOf(code, shown.value.regions)),
              "en",
            )}.`,
          })}
        </p>
      )}
      {spoken?.period && said && (
        <p class="compare-sentence">
          {glue(
            compareText(
              {
                period: spoken.period,
                indicator: said,
                first: { name: say(pair[0].said), cell: spoken.sides[0].cell },
                second: { name: say(pair[1].said), cell: spoken.sides[1].cell },
                today: today(),
              },
              lang.value,
            ),
          )}
          {cells.length > 0 && <Badge quality={worstQuality(cells.map((cell) => cell.quality))} />}
        </p>
      )}
      {total && <ShareTrend pair={pair} total={total} />}
      <Sides pair={pair} rows={rows} />
      <Inequality pair={pair} />
      <p class="meta">
        {(totalRow ?? spoken) &&
          coverageText(
            (totalRow ?? spoken) as NonNullable<typeof spoken>,
            [say(pair[0].short), say(pair[1].short)],
            nounOfAll(shown.value.regions, [...pair[0].members, ...pair[1].members]),
            lang.value,
          )}
        {say({
          zh: "分子、分母先合计再相除，不取平均。",
          en: " Numerators and denominators are added before they are divided; nothing is averaged.",
        })}
      </p>
      <Citations cited={citationsOf(rows.flatMap(({ sides }) => sides.map(({ cell }) => cell)))} />
    </>
  );
}
