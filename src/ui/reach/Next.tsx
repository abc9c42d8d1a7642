import type { SitingAim } from "../../core/siting/where.ts";
import { regionName } from "../../core/words/place.ts";
import { sitingText } from "../../core/words/reach.ts";
import type { Text } from "../../core/words/text.ts";
import { shown } from "../../state/chain.ts";
import { fitTo } from "../../state/map.ts";
import { assumeAll, travelGoal } from "../../state/reach.ts";
import { select } from "../../state/selection.ts";
import { lang, say } from "../../state/settings.ts";
import { ALONG_KM, aimKind, lookForPlaces, looking, MOST_PLACES, nextPlaces, siteKind } from "../../state/siting.ts";
import { methodFor } from "../../state/travel.ts";
import { WeightChoice } from "./WeightChoice.tsx";

const AIMS: readonly (readonly [SitingAim["kind"], (minutes: number) => Text])[] = [
  ["cover", (minutes) => ({ zh: `${minutes}分钟内最多`, en: `Most within ${minutes} min` })],
  ["mean", () => ({ zh: "平均时间最短", en: "Least mean time" })],
];

/** Which places are looked at, once roads are open. */
function Sites() {
  const choices = [
    ["seats", { zh: "各区域驻地", en: "Seats" }],
    ["roads", { zh: `沿路约每${ALONG_KM}公里一处`, en: `Along roads, about every ${ALONG_KM} km` }],
  ] as const;
  return (
    <fieldset class="reach-aims">
      <legend class="meta">{say({ zh: "候选地", en: "Candidates" })}</legend>
      {choices.map(([kind, text]) => (
        <label key={kind}>
          <input
            type="radio"
            name="siting-sites"
            checked={siteKind.value === kind}
            onChange={() => {
              siteKind.value = kind;
            }}
          />
          {say(text)}
        </label>
      ))}
    </fieldset>
  );
}

/** What the times of the candidates rest on. */
function Ground({ road }: { road: boolean }) {
  if (road)
    return say({
      zh: "时间按路网计算，不计位置误差；现有设施（含假设）保持不变。",
      en: "Times are over roads, without their bounds; what stands or is assumed stays.",
    });
  return say({
    zh: "候选地为各区域的驻地，按直线时间的中值计算，现有设施（含假设）保持不变。",
    en: "Candidates are the seats; times are by straight line, without their bounds; what stands or is assumed stays.",
  });
}

/** Where one to five new facilities would bring most, among seats or places along roads. */
export function Next() {
  const minutes = travelGoal.value?.rule.minutes ?? 0;
  const found = nextPlaces.value;
  const road = methodFor(travelGoal.value?.rule.facility ?? "") === "road";
  const name = (code: string) => {
    const region = shown.value.regions.byCode.get(code);
    return region ? regionName(region, shown.value.regions, lang.value) : code.replace(",", "°, ").concat("°");
  };
  return (
    <div class="reach-part">
      <fieldset class="reach-aims">
        <legend class="meta">{say({ zh: "目的", en: "Aim" })}</legend>
        {AIMS.map(([kind, text]) => (
          <label key={kind}>
            <input
              type="radio"
              name="siting-aim"
              checked={aimKind.value === kind}
              onChange={() => {
                aimKind.value = kind;
              }}
            />
            {say(text(minutes))}
          </label>
        ))}
      </fieldset>
      {road && <Sites />}
      <div class="reach-row">
        <WeightChoice />
        <button type="button" class="button quiet" disabled={looking.value} onClick={() => void lookForPlaces()}>
          {looking.value
            ? say({ zh: "正在计算…", en: "Computing…" })
            : say({ zh: `求1至${MOST_PLACES}个新址`, en: `Find 1 to ${MOST_PLACES} places` })}
        </button>
      </div>
      {found && (
        <ol class="reach-list" aria-label={say({ zh: "建议新址", en: "Proposed places" })}>
          {found.sitings.map((siting) => (
            <li key={siting.count} class="siting">
              <b>
                {siting.count}
                {say({ zh: "个：", en: ": " })}
                {siting.codes.map(name).join(say({ zh: "、", en: ", " })) ||
                  say({ zh: "再增设也没有改善", en: "nothing more to gain" })}
              </b>
              <span>{sitingText(siting, found.aim, say(found.unit), lang.value)}</span>
              {siting.codes.length > 0 && (
                <span class="scenario-actions">
                  <button type="button" class="link" onClick={() => assumeAll(siting.places)}>
                    {say({ zh: "设为假设", en: "Assume" })}
                  </button>
                  {found.sites === "seats" && (
                    <button
                      type="button"
                      class="link"
                      onClick={() => {
                        select(siting.codes, "replace");
                        fitTo(siting.codes);
                      }}
                    >
                      {say({ zh: "在地图上选中", en: "Select on the map" })}
                    </button>
                  )}
                </span>
              )}
            </li>
          ))}
        </ol>
      )}
      <p class="meta">
        <Ground road={road} />
        {found && found.left + found.missing > 0
          ? say({
              zh: `${found.left + found.missing}个没有位置或权重，未计入。`,
              en: ` ${found.left + found.missing} have no position or weight and do not count.`,
            })
          : ""}
      </p>
    </div>
  );
}
