import { shown } from "../../state/chain.ts";
import { scene } from "../../state/scene.ts";
import { say } from "../../state/settings.ts";
import type { Told } from "../../state/tell.ts";
import { Badge } from "../parts/Badge.tsx";

/** What is to be known of the dots that stand for regions without shapes; nothing where regions have shapes. */
function dotNotes() {
  const { level, shapeLevel } = scene.value;
  if (level === shapeLevel) return [];
  return shown.value.notes.filter(({ levels }) => levels.every((one) => one === level));
}

/** What is known of a region: its value with unit and quality, and what goes with it. */
export function RegionTip({ code, told }: { code: string; told: Told }) {
  return (
    <>
      <div class="tooltip-name">
        <b class="cut">{told.name}</b>
        <span class="meta cut">{told.parent}</span>
        <span class="meta">{code}</span>
      </div>
      <div class="tooltip-value">
        <b>{told.value}</b>
        <span>{told.unit}</span>
        {told.quality && <Badge quality={told.quality} />}
      </div>
      <dl>
        {told.lines.map(([name, text]) => (
          <>
            <dt>{say(name)}</dt>
            <dd>{text}</dd>
          </>
        ))}
      </dl>
      {dotNotes().map(({ id, short }) => (
        <p key={id} class="meta">
          {say(short)}
        </p>
      ))}
    </>
  );
}
