/** What is known of the machine when a browser or its fonts may be missing. */
export interface Situation {
  readonly platform: NodeJS.Platform;
  /** Whether Chrome, Chromium or Edge was found. */
  readonly browser: boolean;
  /** Whether a font with Chinese letters is there; only asked on Linux. */
  readonly chinese: boolean;
  /** Whether `apt-get` can install: Debian or a relative of it, and the right to. */
  readonly apt: boolean;
}

/** One thing to try. `download` and `packages` bring a browser, `fonts` a Chinese font, `warn` only speaks. */
export type Step = "download" | "packages" | "fonts" | "warn";

/**
 * What to try, in order. Steps that bring a browser end as soon as one of them has; `packages` brings fonts too.
 * A machine that lacks nothing gets no step.
 */
export function planInstall({ platform, browser, chinese, apt }: Situation): Step[] {
  const bring: Step[] = browser ? [] : apt ? ["download", "packages"] : ["download"];
  if (platform !== "linux" || chinese) return bring;
  return [...bring, apt ? "fonts" : "warn"];
}
