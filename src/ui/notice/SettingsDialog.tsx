import { choose, say, settings } from "../../state/settings.ts";
import { Dialog } from "../parts/Dialog.tsx";

/** Settings this browser keeps: approval number and basemap. */
export function SettingsDialog() {
  const { approval, basemap, credit } = settings.value;
  const foreign = basemap !== "" && !sameOrigin(basemap);
  return (
    <Dialog name="settings" title={say({ zh: "设置", en: "Settings" })} width={560}>
      <div class="dialog-body form">
        <label>
          <span class="heading">{say({ zh: "审图号", en: "Map approval no." })}</span>
          <input
            class="field"
            value={approval}
            maxLength={60}
            onInput={(event) => choose({ approval: event.currentTarget.value })}
          />
          <span class="meta">
            {say({
              zh: "印在导出图片的右下角；留空时保留空框。",
              en: "Printed on exported maps; the frame stays empty until it is filled in.",
            })}
          </span>
        </label>
        <label>
          <span class="heading">{say({ zh: "底图瓦片地址", en: "Basemap tiles" })}</span>
          <input
            class="field"
            value={basemap}
            maxLength={500}
            placeholder="/tiles/{z}/{x}/{y}.png"
            onChange={(event) => choose({ basemap: event.currentTarget.value.trim() })}
          />
          <span class="meta">
            {say({
              zh: "留空则不请求任何底图。默认只允许与本页同源的地址。",
              en: "Left empty, no basemap is requested. Only addresses of this page's own origin are allowed by default.",
            })}
          </span>
          {foreign && (
            <span class="error-text" role="alert">
              {say({
                zh: "该地址不在本站。构建时在环境变量ATLAS_HOSTS中列出其来源后方可使用，否则浏览器会拦截。",
                en: "This address is on another host. The browser blocks it unless its origin was listed in ATLAS_HOSTS at build time.",
              })}
            </span>
          )}
        </label>
        <label>
          <span class="heading">{say({ zh: "底图署名", en: "Credit of the basemap" })}</span>
          <input
            class="field"
            value={credit}
            maxLength={200}
            placeholder={say({ zh: "© OpenStreetMap贡献者", en: "© OpenStreetMap contributors" })}
            onInput={(event) => choose({ credit: event.currentTarget.value })}
          />
          <span class="meta">
            {say({
              zh: "写在地图右下角；多数瓦片的许可要求署名。",
              en: "Written at the lower right of the map; the licences of most tiles ask for it.",
            })}
          </span>
        </label>
      </div>
    </Dialog>
  );
}

function sameOrigin(template: string): boolean {
  try {
    return new URL(template.replace(/[{}]/g, ""), document.baseURI).origin === location.origin;
  } catch {
    return false;
  }
}
