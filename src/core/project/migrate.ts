import { NewerVersion } from "./file.ts";
import { figuresInColumns } from "./lift1.ts";

/** Version of the project format that this page writes. */
export const VERSION = 2;

/** Lifts what a version holds to the next one. */
export type Lift = (content: Readonly<Record<string, unknown>>) => Record<string, unknown>;

/** From version 1 to 2, from 2 to 3, and so on. A version that landed is never changed: a new one gets its lift here. */
const LIFTS: readonly Lift[] = [figuresInColumns];

/**
 * What a project file of any version holds, as the newest has it. What is no project is given back as it is, for the
 * schema to refuse. Throws `NewerVersion` for a version that is not known yet.
 */
export function migrate(content: unknown, lifts: readonly Lift[] = LIFTS): unknown {
  if (typeof content !== "object" || content === null || !("version" in content)) return content;
  const { version } = content;
  if (!Number.isInteger(version) || (version as number) < 1) return content;
  if ((version as number) > lifts.length + 1) throw new NewerVersion(String(version));
  let lifted = content as Record<string, unknown>;
  for (const [i, lift] of lifts.entries()) {
    if (i + 1 >= (version as number)) lifted = { ...lift(lifted), version: i + 2 };
  }
  return lifted;
}
