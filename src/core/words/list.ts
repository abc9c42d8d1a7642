import type { Lang } from "./text.ts";

/** Names one after the other: 「德庆、鼎湖」, "Deqing and Dinghu", "A, B and C"; "" for none. */
export function listText(names: readonly string[], lang: Lang): string {
  if (lang === "zh") return names.join("、");
  const last = names.at(-1) ?? "";
  return names.length < 2 ? last : `${names.slice(0, -1).join(", ")} and ${last}`;
}
