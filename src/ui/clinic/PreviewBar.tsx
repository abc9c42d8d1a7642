import { backToClinic, commit } from "../../state/clinic.ts";
import { trial } from "../../state/project.ts";
import { say } from "../../state/settings.ts";
import "./preview.css";

/** Says that what is on the map has not been imported yet, and lets the person decide. */
export function PreviewBar() {
  const made = trial.value;
  if (!made) return null;
  return (
    <section class="preview-bar" aria-label={say({ zh: "预览", en: "Preview" })}>
      <span>
        {say({
          zh: `正在预览${made.file}的${made.observations.length}个数值，尚未导入。`,
          en: `Previewing ${made.observations.length} values of ${made.file}; not imported yet.`,
        })}
      </span>
      <button type="button" class="button small" onClick={backToClinic}>
        {say({ zh: "返回修改", en: "Back" })}
      </button>
      <button type="button" class="button small primary" onClick={commit}>
        {say({ zh: "导入", en: "Import" })}
      </button>
    </section>
  );
}
