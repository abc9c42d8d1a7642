import type { Text } from "../../core/words/text.ts";
import { say } from "../../state/settings.ts";

/** One of several, as radio buttons; `closed` says why a choice cannot be made, `null` where it can. */
export function Choices<Id extends string | number>({
  name,
  legend,
  choices,
  chosen,
  choose,
  closed,
}: {
  name: string;
  legend: Text;
  choices: readonly (readonly [Id, Text])[];
  chosen: Id;
  choose: (id: Id) => void;
  closed?: (id: Id) => string | null;
}) {
  return (
    <fieldset>
      <legend class="heading">{say(legend)}</legend>
      <div class="choices">
        {choices.map(([id, text]) => {
          const reason = closed?.(id) ?? null;
          return (
            <label key={id} title={reason ?? undefined} data-closed={reason !== null}>
              <input
                type="radio"
                name={name}
                checked={chosen === id}
                disabled={reason !== null}
                onChange={() => choose(id)}
              />
              {say(text)}
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}
