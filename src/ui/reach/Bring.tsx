import { bringFacilities, broughtIssues, leaveFacilities } from "../../state/bring.ts";
import { brought } from "../../state/brought.ts";
import { say } from "../../state/settings.ts";
import { IssueTable } from "../notice/IssueTable.tsx";

/** Takes facilities from a table of the reader's in place of those of the package. */
export function Bring() {
  const own = brought.value;
  return (
    <>
      <div class="reach-row">
        <button type="button" class="button quiet" onClick={() => void bringFacilities()}>
          {say({ zh: "换用自己的设施表…", en: "Use your own facilities…" })}
        </button>
        {own && (
          <button type="button" class="link" onClick={leaveFacilities}>
            {say({ zh: "恢复图集自带的设施", en: "Back to the package's" })}
          </button>
        )}
      </div>
      <p class="meta" role="status">
        {own
          ? say({
              zh: `现用${own.file}中的${own.facilities.length}个设施；表只在本机，不写入链接。`,
              en: `Using ${own.facilities.length} facilities of ${own.file}; the table stays on this machine and goes into no link.`,
            })
          : say({
              zh: "CSV或GeoJSON点，含经度、纬度，可含位置误差（米）、名称、编号。",
              en: "CSV or GeoJSON points with longitude and latitude; accuracy (m), name and id where there are any.",
            })}
      </p>
      {broughtIssues.value.length > 0 && <IssueTable issues={broughtIssues.value} />}
    </>
  );
}
