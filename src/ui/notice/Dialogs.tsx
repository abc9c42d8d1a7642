import { ClinicDialog } from "../clinic/ClinicDialog.tsx";
import { ProjectDialog } from "../project/ProjectDialog.tsx";
import { IssuesDialog } from "./IssuesDialog.tsx";
import { KeysDialog } from "./KeysDialog.tsx";
import { SettingsDialog } from "./SettingsDialog.tsx";
import { SourcesDialog } from "./SourcesDialog.tsx";

/** The dialogs that only say or set something; their code arrives when the first of them opens. */
export function Dialogs() {
  return (
    <>
      <ClinicDialog />
      <IssuesDialog />
      <KeysDialog />
      <ProjectDialog />
      <SettingsDialog />
      <SourcesDialog />
    </>
  );
}
