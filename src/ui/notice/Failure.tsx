import { packageAsked } from "../../state/address.ts";
import { failure } from "../../state/atlas.ts";
import { say } from "../../state/settings.ts";
import { IssueTable } from "./IssueTable.tsx";
import "../style/tokens.css";
import "../style/base.css";
import "../parts/dialog.css";
import "./notice.css";

/** The page when no package could be opened: what was wrong, and a way to the one that ships. */
export function Failure() {
  return (
    <main class="failure">
      <h1>{say({ zh: "数据包无法打开", en: "The data package could not be opened" })}</h1>
      <p>{packageAsked.value ?? ""}</p>
      <IssueTable issues={failure.value} />
      {packageAsked.value !== null && (
        <p>
          <a href="./">{say({ zh: "打开自带的数据包", en: "Open the package that ships" })}</a>
        </p>
      )}
    </main>
  );
}
