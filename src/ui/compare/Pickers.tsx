import type { Group } from "../../core/regions/region.ts";
import { go } from "../../state/address.ts";
import { shown } from "../../state/chain.ts";
import { dropGroup, groups, isSaved } from "../../state/groups.ts";
import { compared } from "../../state/scene.ts";
import { say } from "../../state/settings.ts";

/** Two choices among the package's groups, those saved, and the two on show. */
export function Pickers() {
  const pair = compared.value;
  const known = groups.value;
  const options = [...known, ...(pair ?? []).filter((group) => !known.some((one) => one.id === group.id))];
  const saved = known.filter(isSaved);
  function choose(side: 0 | 1, id: string): void {
    const now: [string, string] = [pair?.[0].id ?? known[0]?.id ?? "", pair?.[1].id ?? known[1]?.id ?? ""];
    now[side] = id;
    go({ groups: now });
  }
  const labels = [say({ zh: "第一组", en: "First group" }), say({ zh: "第二组", en: "Second group" })];
  return (
    <div class="pickers">
      {([0, 1] as const).map((side) => (
        <label key={side}>
          <span class="meta">{labels[side]}</span>
          <select
            class="field"
            value={pair?.[side].id ?? ""}
            onChange={(event) => choose(side, event.currentTarget.value)}
          >
            {options.map((group) => (
              <option key={group.id} value={group.id}>
                {label(group)}
              </option>
            ))}
          </select>
        </label>
      ))}
      {saved.length > 0 && (
        <ul class="saved-groups">
          {saved.map((group) => (
            <li key={group.id}>
              <span class="cut">{label(group)}</span>
              <button type="button" class="link" onClick={() => dropGroup(group.id)}>
                {say({ zh: "删除", en: "Delete" })}
                <span class="aloud">{label(group)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <p class="meta">
        {say({
          zh: "在地图或表中选择区域并“存为分组”，即可在这里选用。",
          en: "Select regions on the map or in the table and save them as a group to use them here.",
        })}
      </p>
    </div>
  );
}

function label(group: Group): string {
  return shown.value.groups.some((one) => one.id === group.id)
    ? say(group.name)
    : say({ zh: `${group.name.zh}（自选）`, en: `${group.name.en} (own)` });
}
