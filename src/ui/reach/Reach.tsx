import { travelGoal } from "../../state/reach.ts";
import { say } from "../../state/settings.ts";
import { Coverage } from "./Coverage.tsx";
import { Next } from "./Next.tsx";
import { Roads } from "./Roads.tsx";
import { Scenarios } from "./Scenarios.tsx";
import { WhatIf } from "./WhatIf.tsx";
import "./reach.css";

/** What a goal on travel time invites to ask: who is covered, what if, and where next. */
export function Reach() {
  if (!travelGoal.value) return null;
  return (
    <div class="reach">
      <details>
        <summary>{say({ zh: "覆盖情况", en: "Who is covered" })}</summary>
        <Coverage />
      </details>
      <details>
        <summary>{say({ zh: "如果增设或调整", en: "What if" })}</summary>
        <WhatIf />
        <Scenarios />
      </details>
      <details>
        <summary>{say({ zh: "下一个建在哪里", en: "Where next" })}</summary>
        <Next />
      </details>
      <details>
        <summary>{say({ zh: "按路网计算", en: "By road" })}</summary>
        <Roads />
      </details>
    </div>
  );
}
