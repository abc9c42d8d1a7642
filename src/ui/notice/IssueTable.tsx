import type { Issue } from "../../core/package/issue.ts";
import { issueText, severityText } from "../../core/words/issues.ts";
import { arrangement } from "../../state/screen.ts";
import { lang, say } from "../../state/settings.ts";

/** Rows shown before the table says how many more there are. */
const MOST = 300;

/** Problems found in the data: where, what, and what was done. On a phone the sentence alone says where. */
export function IssueTable({ issues }: { issues: readonly Issue[] }) {
  const placed = arrangement.value !== "narrow";
  return (
    <>
      <table class="plain-table">
        <thead>
          <tr>
            <th scope="col">{say({ zh: "程度", en: "Severity" })}</th>
            {placed && (
              <>
                <th scope="col">{say({ zh: "文件", en: "File" })}</th>
                <th scope="col">{say({ zh: "行", en: "Row" })}</th>
                <th scope="col">{say({ zh: "列", en: "Column" })}</th>
              </>
            )}
            <th scope="col">{say({ zh: "说明", en: "What was found" })}</th>
          </tr>
        </thead>
        <tbody>
          {issues.slice(0, MOST).map((issue, i) => (
            // The list never changes order, so its places are its keys.
            <tr key={String(i)}>
              <td class="cut">{severityText(issue.severity, lang.value)}</td>
              {placed && (
                <>
                  <td>{issue.file}</td>
                  <td>{issue.row ?? ""}</td>
                  <td>{issue.column ?? ""}</td>
                </>
              )}
              <td>{issueText(issue, lang.value)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {issues.length > MOST && (
        <p class="meta">{say({ zh: `另有${issues.length - MOST}条`, en: `${issues.length - MOST} more` })}</p>
      )}
    </>
  );
}
