import { shown } from "../../state/chain.ts";
import { offered } from "../../state/clinic.ts";
import { say } from "../../state/settings.ts";

const NEW = "+";

/** All indicators that values may go to, the likely ones first; `null` leaves them out. */
export function IndicatorSelect({
  label,
  value,
  likely,
  choose,
  make,
}: {
  label: string;
  value: string | null;
  likely: readonly string[];
  choose: (id: string | null) => void;
  make: () => void;
}) {
  const all = offered.value;
  const best = likely.slice(0, 4).flatMap((id) => all.find((one) => one.id === id) ?? []);
  return (
    <select
      class="field"
      aria-label={label}
      value={value ?? ""}
      onChange={({ currentTarget }) => {
        if (currentTarget.value === NEW) make();
        else choose(currentTarget.value || null);
      }}
    >
      <option value="">{say({ zh: "不导入", en: "Leave out" })}</option>
      <option value={NEW}>{say({ zh: "新指标…", en: "A new indicator…" })}</option>
      {best.length > 0 && (
        <optgroup label={say({ zh: "可能是", en: "Likely" })}>
          {best.map((one) => (
            <option key={one.id} value={one.id}>
              {say(one.name)}
            </option>
          ))}
        </optgroup>
      )}
      {[...shown.value.themes, { id: "own", name: { zh: "导入的指标", en: "Imported" } }].map((theme) => {
        const own = all.filter((one) => one.theme === theme.id && !best.includes(one));
        if (own.length === 0) return null;
        return (
          <optgroup key={theme.id} label={say(theme.name)}>
            {own.map((one) => (
              <option key={one.id} value={one.id}>
                {say(one.name)}
              </option>
            ))}
          </optgroup>
        );
      })}
    </select>
  );
}
