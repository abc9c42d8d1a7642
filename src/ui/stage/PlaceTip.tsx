import type { PlaceTold } from "../../state/place.ts";
import { say } from "../../state/settings.ts";
import { Badge } from "../parts/Badge.tsx";

/** What is known of an exit or a service area. */
export function PlaceTip({ told }: { told: PlaceTold }) {
  return (
    <>
      <div class="tooltip-name">
        <b>{told.name}</b>
        <span class="meta">{told.kind}</span>
      </div>
      <dl>
        {told.facts.map(({ name, text, quality }) => (
          <>
            <dt>{say(name)}</dt>
            <dd>
              {text} {quality && <Badge quality={quality} />}
            </dd>
          </>
        ))}
      </dl>
    </>
  );
}
