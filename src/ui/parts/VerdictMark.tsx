import type { VerdictStatus } from "../../core/goals/goal.ts";
import { verdictText } from "../../core/words/terms.ts";
import { lang } from "../../state/settings.ts";

/** The mark of a verdict: a disc with a tick, a triangle, a diamond, a dashed circle. `silent` where the word stands by. */
export function VerdictMark({
  status,
  size = 18,
  silent = false,
}: {
  status: VerdictStatus;
  size?: number;
  silent?: boolean;
}) {
  return (
    <svg
      class="swatch"
      width={size}
      height={size}
      viewBox="0 0 18 18"
      role="img"
      aria-hidden={silent}
      aria-label={verdictText(status, lang.value)}
    >
      {status === "met" && (
        <>
          <circle cx="9" cy="9" r="8" fill="var(--accent)" />
          <path d="m5.200 9.200 2.700 2.700 5-5.400" fill="none" stroke="var(--panel)" stroke-width="1.800" />
        </>
      )}
      {status === "not" && (
        <>
          <path d="M9 1.500 17.200 16H.8Z" fill="var(--not)" />
          <path d="M9 6.500v5M9 13v1.200" stroke="var(--panel)" stroke-width="1.800" />
        </>
      )}
      {status === "uncertain" && (
        <>
          <path d="M9 1 17 9 9 17 1 9Z" fill="none" stroke="var(--ink2)" stroke-width="1.500" />
          <path
            d="M7 7.300c0-2.600 4-2.600 4 0 0 1.500-2 1.500-2 3m0 1.700v.400"
            fill="none"
            stroke="var(--ink2)"
            stroke-width="1.500"
          />
        </>
      )}
      {status === "none" && (
        <circle
          cx="9"
          cy="9"
          r="7.500"
          fill="none"
          stroke="var(--ink3)"
          stroke-width="1.500"
          stroke-dasharray="2.500 2.200"
        />
      )}
    </svg>
  );
}
