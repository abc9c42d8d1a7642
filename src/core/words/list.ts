import type { Lang } from "./text.ts";

/** Names one after the other: 「德庆、鼎湖」, "Deqing and Dinghu", "A, B and C"; "" for none. */
export function listText(names: readonly string[], lang: Lang): string {
  if (lang === "zh") return names.join("、");
  const last = names.at(-1) ?? "";
  return names.length < 2 ? last : `${names.slice(0, -1).join(", ")} and ${last}`;
}

/** As `listText`, but of more than `most` names two and how many there are: 「德庆、鼎湖等12地」, "Deqing, Dinghu and 10 more". */
export function briefList(names: readonly string[], most: number, lang: Lang): string {
  if (names.length <= most) return listText(names, lang);
  const first = names.slice(0, 2);
  return lang === "zh"
    ? `${listText(first, lang)}等${names.length}地`
    : listText([...first, `${names.length - first.length} more`], lang);
}
