import { shown } from "../../state/chain.ts";
import { say } from "../../state/settings.ts";
import { Dialog } from "../parts/Dialog.tsx";
import { IssueTable } from "./IssueTable.tsx";

/** All problems of the package that is open. */
export function IssuesDialog() {
  const { issues } = shown.value;
  return (
    <Dialog
      name="issues"
      title={say({ zh: `数据问题${issues.length}`, en: `Data issues ${issues.length}` })}
      width={820}
    >
      <div class="dialog-body">
        {issues.length === 0 ? (
          <p>{say({ zh: "没有发现问题。", en: "Nothing was found wrong." })}</p>
        ) : (
          <IssueTable issues={issues} />
        )}
      </div>
    </Dialog>
  );
}
