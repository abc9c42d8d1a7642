import type { Text } from "../../core/words/text.ts";
import { lang } from "../../state/settings.ts";

/** A text in its own language after its rendering in English; nothing where that is what is read already. */
export function Original({ text }: { text: Text }) {
  if (lang.value === "zh" || text.zh === text.en) return null;
  return (
    <span class="meta original" lang="zh-CN">
      {text.zh}
    </span>
  );
}
