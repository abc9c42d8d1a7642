import { verdictText } from "../../core/words/terms.ts";
import { go, view } from "../../state/address.ts";
import { shown } from "../../state/chain.ts";
import { verdict } from "../../state/goals.ts";
import { onlyStatus } from "../../state/rows.ts";
import { compared } from "../../state/scene.ts";
import { wantPinyin } from "../../state/search.ts";
import { lang, say } from "../../state/settings.ts";
import { Icon } from "../parts/Icon.tsx";

/** Cuts the table by text and by part. */
export function TableFilter() {
  const label = say({ zh: "按名称、拼音、代码筛选", en: "Filter by name or code" });
  const declared = compared.value?.filter((group) => shown.value.groups.includes(group)) ?? [];
  const parts = [
    { id: null, name: say({ zh: "全部", en: "All" }) },
    ...declared.map((group) => ({ id: group.id, name: say(group.short) })),
  ];
  return (
    <div class="table-filter">
      <input
        class="field"
        type="search"
        placeholder={label}
        aria-label={label}
        value={view.value.filter}
        onFocus={wantPinyin}
        onInput={(event) => go({ filter: event.currentTarget.value }, { replace: true })}
      />
      {parts.length > 1 && (
        <fieldset class="segment" aria-label={say({ zh: "范围", en: "Part" })}>
          {parts.map((one) => (
            <button
              key={one.id ?? "all"}
              type="button"
              aria-pressed={view.value.part === one.id}
              title={one.name}
              onClick={() => go({ part: one.id })}
            >
              <span class="cut">{one.name}</span>
            </button>
          ))}
        </fieldset>
      )}
      {onlyStatus.value && verdict.value && (
        <button
          type="button"
          class="filter-chip"
          onClick={() => {
            onlyStatus.value = null;
          }}
        >
          {say({ zh: "只看", en: "Only" })} {verdictText(onlyStatus.value, lang.value)}
          <Icon name="close" size={12} />
        </button>
      )}
    </div>
  );
}
