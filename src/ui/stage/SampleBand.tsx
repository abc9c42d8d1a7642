import { scene } from "../../state/scene.ts";
import { say } from "../../state/settings.ts";

/** Says that what is on show was generated; there if and only if sample values are. It cannot be closed. */
export function SampleBand() {
  if (!scene.value.sample) return null;
  return (
    <div class="sample-band" role="note">
      <strong>{say({ zh: "示例数据", en: "Sample data." })}</strong>
      <span class="cut">
        {say({
          zh: "数值由程序生成，仅用于演示 · 不代表真实情况",
          en: "Generated for demonstration; not real figures.",
        })}
      </span>
    </div>
  );
}
