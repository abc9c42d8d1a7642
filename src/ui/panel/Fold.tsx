import type { Signal } from "@preact/signals";
import { say } from "../../state/settings.ts";
import { Icon } from "../parts/Icon.tsx";

/** The handle at a panel's inner edge that folds it away. */
export function Fold({ side, folded }: { side: "left" | "right"; folded: Signal<boolean> }) {
  const name = folded.value
    ? say({ zh: "展开面板", en: "Expand panel" })
    : say({ zh: "收起面板", en: "Collapse panel" });
  const points = (side === "left") === folded.value ? "right" : "left";
  return (
    <button
      type="button"
      class={`fold ${side}`}
      aria-label={name}
      title={name}
      aria-expanded={!folded.value}
      onClick={() => {
        folded.value = !folded.value;
      }}
    >
      <Icon name={points} size={14} />
    </button>
  );
}
