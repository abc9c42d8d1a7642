import type { Text } from "../../core/words/text.ts";
import { choose, say, settings } from "../../state/settings.ts";
import { whole } from "../../state/whole.ts";
import { Dialog } from "../parts/Dialog.tsx";

/** Keys and what they do; `all` is what the whole is called. */
const keysOf = (all: Text): readonly (readonly [string, Text])[] => [
  ["/ · Ctrl K", { zh: "搜索", en: "Search" }],
  ["1 · 2 · 3", { zh: "切换层级", en: "Switch level" }],
  ["[ · ]", { zh: "上一时期、下一时期", en: "Previous and next period" }],
  ["V · B · L", { zh: "点选、框选、套索", en: "Pick, box, lasso" }],
  ["+ · − · 0", { zh: `放大、缩小、${all.zh}`, en: `Zoom in, zoom out, whole ${all.en.toLowerCase()}` }],
  ["P", { zh: "全屏播放", en: "Present full screen" }],
  ["?", { zh: "快捷键", en: "Keys" }],
  ["← ↑ → ↓", { zh: "在地图上逐个浏览区域，在表中移动", en: "Move between regions on the map, rows in the table" }],
  ["Enter", { zh: "地图：选中；表：打开画像", en: "Map: select; table: open the profile" }],
  ["Shift Enter", { zh: "加入选择", en: "Add to the selection" }],
  ["Space", { zh: "表：勾选一行", en: "Table: tick a row" }],
  ["Ctrl A", { zh: "表：勾选全部可见行", en: "Table: tick all filtered rows" }],
  ["E", { zh: "地图：在区域与出入口、服务区之间切换", en: "Map: from regions to exits and service areas and back" }],
  ["T", { zh: "从地图跳到表中的该行", en: "From the map to the row in the table" }],
  ["Ctrl P", { zh: "打印地图", en: "Print the map" }],
  ["Ctrl Z", { zh: "撤销导入等修改", en: "Undo a change such as an import" }],
  ["Ctrl Shift Z · Ctrl Y", { zh: "重做", en: "Redo" }],
  ["Esc", { zh: "取消、关闭", en: "Cancel, close" }],
];

/** All keys, and the switch for those of one letter. */
export function KeysDialog() {
  return (
    <Dialog name="keys" title={say({ zh: "快捷键", en: "Keys" })} width={480}>
      <div class="dialog-body">
        <table class="plain-table">
          <tbody>
            {keysOf(whole.value).map(([keys, text]) => (
              <tr key={keys}>
                <td>
                  {keys.split(" · ").map((key) => (
                    <span key={key}>
                      <kbd>{key === "Space" ? say({ zh: "空格", en: key }) : key}</kbd>{" "}
                    </span>
                  ))}
                </td>
                <td>{say(text)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <label class="hold">
          <input
            type="checkbox"
            checked={settings.value.singleKeys}
            onChange={() => choose({ singleKeys: !settings.peek().singleKeys })}
          />
          {say({ zh: "启用单键快捷键", en: "Use keys of a single letter" })}
        </label>
      </div>
    </Dialog>
  );
}
