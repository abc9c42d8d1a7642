import { say } from "../../state/settings.ts";
import { Dialog } from "../parts/Dialog.tsx";
import { lazy } from "../parts/lazy.tsx";

const Clinic = lazy(async () => (await import("./Clinic.tsx")).Clinic);

/** Brings an office's own file onto the map in three steps. What does the work arrives when the dialog first opens. */
export function ClinicDialog() {
  return (
    <Dialog name="clinic" title={say({ zh: "打开数据", en: "Open data" })} width={980}>
      <Clinic />
    </Dialog>
  );
}
