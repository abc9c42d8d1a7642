import { say } from "../../state/settings.ts";
import { Dialog } from "../parts/Dialog.tsx";
import { lazy } from "../parts/lazy.tsx";

const ExportForm = lazy(async () => (await import("./ExportForm.tsx")).ExportForm);

/** Takes regions or the map away as a file. The writers arrive when the dialog first opens. */
export function ExportDialog() {
  return (
    <Dialog name="export" title={say({ zh: "导出", en: "Export" })} width={560}>
      <ExportForm />
    </Dialog>
  );
}
