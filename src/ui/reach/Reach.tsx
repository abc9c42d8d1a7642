import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { travelGoal } from "../../state/reach.ts";
import { say } from "../../state/settings.ts";
import { Coverage } from "./Coverage.tsx";
import { Next } from "./Next.tsx";
import { Roads } from "./Roads.tsx";
import { Scenarios } from "./Scenarios.tsx";
import { WhatIf } from "./WhatIf.tsx";
import "./reach.css";

/** A question that is only worked on while it is open. */
function Question({ title, children }: { title: string; children: () => ComponentChildren }) {
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{title}</summary>
      {open && children()}
    </details>
  );
}

/** What a goal on travel time invites to ask: who is covered, what if, and where next. */
export function Reach() {
  if (!travelGoal.value) return null;
  return (
    <div class="reach">
      <Question title={say({ zh: "覆盖情况", en: "Who is covered" })}>{() => <Coverage />}</Question>
      <Question title={say({ zh: "如果增设或调整", en: "What if" })}>
        {() => (
          <>
            <WhatIf />
            <Scenarios />
          </>
        )}
      </Question>
      <Question title={say({ zh: "下一个建在哪里", en: "Where next" })}>{() => <Next />}</Question>
      <Question title={say({ zh: "按路网计算", en: "By road" })}>{() => <Roads />}</Question>
    </div>
  );
}
