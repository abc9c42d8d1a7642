import { useState } from "preact/hooks";
import { cutoffsFrom } from "../../core/reach/cutoffs.ts";
import { go, view } from "../../state/address.ts";
import { say } from "../../state/settings.ts";

/** The cut-offs as text; what cannot be read says so and changes nothing. */
export function Cutoffs() {
  const [text, setText] = useState<string | null>(null);
  return (
    <label class="choice">
      <span class="meta">{say({ zh: "时限（分钟）", en: "Within (min)" })}</span>
      <input
        class="field"
        inputMode="numeric"
        value={text ?? view.value.cutoffs.join(say({ zh: "，", en: ", " }))}
        aria-invalid={text !== null}
        onInput={(event) => {
          const typed = event.currentTarget.value;
          const cutoffs = cutoffsFrom(typed);
          setText(cutoffs ? null : typed);
          if (cutoffs) go({ cutoffs }, { replace: true });
        }}
        onBlur={() => setText(null)}
      />
      {text !== null && (
        <span class="factor-error" role="alert">
          {say({
            zh: "请填1到8个由小到大的整数，如15，30，45",
            en: "1 to 8 ascending whole numbers, such as 15, 30, 45",
          })}
        </span>
      )}
    </label>
  );
}
