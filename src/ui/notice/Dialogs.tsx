import { ClinicDialog } from "../clinic/ClinicDialog.tsx";
import { ExportDialog } from "../export/ExportDialog.tsx";
import { ProjectDialog } from "../project/ProjectDialog.tsx";
import { IssuesDialog } from "./IssuesDialog.tsx";
import { KeysDialog } from "./KeysDialog.tsx";
import { SettingsDialog } from "./SettingsDialog.tsx";
import { SourcesDialog } from "./SourcesDialog.tsx";

/** All dialogs that lie over the page; their code arrives when the first of them opens. */
export function Dialogs() {
  return (
    <>
      <ClinicDialog />
      <ExportDialog />
      <IssuesDialog />
      <KeysDialog />
      <ProjectDialog />
      <SettingsDialog />
      <SourcesDialog />
    </>
  );
}
