import { busy, table } from "../../state/clinic.ts";
import { say } from "../../state/settings.ts";
import { dismissWaiting, passed, refused, skip, waiting } from "../../state/waiting.ts";

/** How many files wait after the one that is open, and what was not taken; nothing where one file came alone. */
export function Queue() {
  const left = waiting.value;
  const open = table.value;
  if (left.length === 0 && refused.value.length === 0) return null;
  return (
    <section class="clinic-row" aria-label={say({ zh: "等待的文件", en: "Files that wait" })}>
      {left.length > 0 && (
        <span title={left.map(({ name }) => name).join("\n")}>
          {say({
            zh: `还有${left.length}个文件等待，下一个是${left[0]?.name}。`,
            en: `${left.length} more ${left.length === 1 ? "file is" : "files are"} waiting; next is ${left[0]?.name}.`,
          })}
        </span>
      )}
      {left.length > 0 && (
        <>
          <button type="button" class="link" disabled={busy.value} onClick={() => void skip()}>
            {open ? say({ zh: "跳过这个文件", en: "Skip this file" }) : say({ zh: "打开下一个", en: "Open the next" })}
          </button>
          <button type="button" class="link" onClick={dismissWaiting}>
            {say({ zh: "不再打开其余文件", en: "Skip all others" })}
          </button>
        </>
      )}
      {left.length > 0 && passed.value > 0 && (
        <span class="meta">
          {say({
            zh: `${passed.value}个文件不是数据，已略过。`,
            en: `${passed.value} ${passed.value === 1 ? "file holds" : "files hold"} no data and ${passed.value === 1 ? "was" : "were"} passed over.`,
          })}
        </span>
      )}
      {refused.value.map((name) => (
        <span key={name} class="error-text" role="alert">
          {say({ zh: `${name}超过512 MB，没有打开。`, en: `${name} is larger than 512 MB and was not opened.` })}
        </span>
      ))}
    </section>
  );
}
