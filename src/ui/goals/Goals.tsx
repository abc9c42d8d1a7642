import { useEffect } from "preact/hooks";
import { summarise } from "../../core/goals/summary.ts";
import { verdictText } from "../../core/words/terms.ts";
import { completeAtlas } from "../../state/atlas.ts";
import { verdicts } from "../../state/goals.ts";
import { lang } from "../../state/settings.ts";

/** The goals of the plan with their verdicts. */
export function Goals() {
  useEffect(() => {
    void completeAtlas();
  }, []);
  const counts = summarise(verdicts.value);
  return (
    <p>
      {(["met", "not", "uncertain", "none"] as const)
        .map((status) => `${verdictText(status, lang.value)} ${counts[status]}`)
        .join(" · ")}
    </p>
  );
}
