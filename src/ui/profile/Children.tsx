import { useState } from "preact/hooks";
import type { Region } from "../../core/regions/region.ts";
import { regionName } from "../../core/words/place.ts";
import { shown } from "../../state/chain.ts";
import { selectWithin } from "../../state/selection.ts";
import { lang, say } from "../../state/settings.ts";
import { open } from "./open.ts";

const FIRST = 8;

/** What lies below a region, the first eight by name and the rest on request. */
export function Children({ region }: { region: Region }) {
  const [all, setAll] = useState(false);
  const { regions } = shown.value;
  const children = (regions.childrenOf.get(region.code) ?? []).filter(
    (one) => regions.levels.find((level) => level.id === one.level)?.shown,
  );
  const level = regions.levels.find((one) => one.id === children[0]?.level);
  if (!level || children.length === 0) return null;
  const village = level.id === regions.levels.at(-1)?.id;
  return (
    <section class="profile-part">
      <div class="part-head">
        <h3>
          {village
            ? say({ zh: "下辖村（社区）", en: "Villages and communities" })
            : say({ zh: `下辖${level.noun.zh.replace(/^个/, "")}`, en: level.name.en })}
        </h3>
        <span class="meta">
          <button type="button" class="link more" onClick={() => selectWithin([region.code], level.id)}>
            {say({ zh: "全部选中", en: "Select all" })}
          </button>{" "}
          {say({ zh: `${children.length}个`, en: String(children.length) })}
          {children.length > FIRST && (
            <button type="button" class="link more" aria-expanded={all} onClick={() => setAll(!all)}>
              {all ? say({ zh: "收起", en: "Show fewer" }) : say({ zh: "查看全部", en: "Show all" })}
            </button>
          )}
        </span>
      </div>
      <ul class="children">
        {(all ? children : children.slice(0, FIRST)).map((child) => (
          <li key={child.code}>
            <button type="button" class="link" onClick={() => open(child.code)}>
              {regionName(child, regions, lang.value)}
            </button>
          </li>
        ))}
        {!all && children.length > FIRST && <li class="meta">……</li>}
      </ul>
    </section>
  );
}
