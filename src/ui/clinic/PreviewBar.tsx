import { useEffect, useRef } from "preact/hooks";
import { geo } from "../../state/clinic.ts";
import { commit } from "../../state/importing.ts";
import { commitShapes } from "../../state/outlining.ts";
import { trial } from "../../state/project.ts";
import { say } from "../../state/settings.ts";
import { backToClinic, broughtBy } from "../../state/trial.ts";
import "./preview.css";

/** Says that what is on the map has not been imported yet, and lets the person decide. */
export function PreviewBar() {
  const tried = trial.value;
  const bar = useRef<HTMLElement>(null);
  // The dialog that had the focus stepped aside.
  useEffect(() => bar.current?.focus({ preventScroll: true }), [tried]);
  if (!tried) return null;
  const what = broughtBy(tried);
  return (
    <section ref={bar} tabIndex={-1} class="preview-bar" aria-label={say({ zh: "预览", en: "Preview" })}>
      <span>
        {say({
          zh: `正在预览“${tried.made.file}”的${what.zh}，尚未导入。`,
          en: `Previewing ${what.en} of ${tried.made.file}; not imported yet.`,
        })}
      </span>
      <button type="button" class="button small" onClick={backToClinic}>
        {say({ zh: "返回修改", en: "Back" })}
      </button>
      <button type="button" class="button small primary" onClick={geo.value ? commitShapes : commit}>
        {say({ zh: "导入", en: "Import" })}
      </button>
    </section>
  );
}
