import type { Pattern } from "../../core/scene/scene.ts";
import { theme } from "../../state/settings.ts";

/** A patch of a class's fill with its pattern. */
export function Swatch({ fill, pattern, height, id }: { fill: string; pattern: Pattern; height: number; id: string }) {
  const dark = theme.value === "dark";
  return (
    <svg class="swatch" width="100%" height={height} aria-hidden="true">
      {pattern !== "none" && (
        <defs>
          <pattern
            id={id}
            width={pattern === "not" ? 6 : 7}
            height={pattern === "not" ? 6 : 7}
            patternUnits="userSpaceOnUse"
          >
            {pattern === "missing" && (
              <path d="M-1 1 1 -1M0 7 7 0M6 8 8 6" stroke="var(--nonehatch)" stroke-width="1.3" />
            )}
            {pattern === "not" && (
              <path
                d="M-1 -1 7 7M-1 5 1 7M5 -1 7 1"
                stroke={dark ? "#0b1117" : "#ffffff"}
                stroke-opacity="0.55"
                stroke-width="1.4"
              />
            )}
            {pattern === "uncertain" && <circle cx="3.5" cy="3.5" r="1.3" fill={dark ? "#f5d88e" : "#7a5a00"} />}
          </pattern>
        </defs>
      )}
      <rect x="0.5" y="0.5" width="100%" height={height - 1} rx="2" fill={fill} />
      {pattern !== "none" && <rect width="100%" height={height} fill={`url(#${id})`} />}
    </svg>
  );
}
