import { useEffect } from "preact/hooks";
import { damaged } from "../../state/address.ts";
import { dismiss, notice, notify } from "../../state/notices.ts";
import { say } from "../../state/settings.ts";
import { Icon } from "../parts/Icon.tsx";
import "./notice.css";

/** Milliseconds a notice stays. */
const STAY = 6000;

/** The one notice over the map. */
export function Notices() {
  const shown = notice.value;

  useEffect(() => {
    if (damaged.value)
      notify({ zh: "链接不完整，已显示默认画面。", en: "The link is damaged; showing the default view." });
  }, [damaged.value]);

  useEffect(() => {
    if (!shown || shown.stays) return;
    const timer = setTimeout(() => dismiss(shown.id), STAY);
    return () => clearTimeout(timer);
  }, [shown]);

  return <NoticeShown />;
}

/** The notice alone, for a dialog over the page too, which makes the page itself out of reach. */
export function NoticeShown() {
  const shown = notice.value;
  return (
    <div class="notices">
      <div role="status" aria-live="polite">
        {shown && !shown.error && <Body {...shown} />}
      </div>
      <div role="alert">{shown?.error && <Body {...shown} />}</div>
    </div>
  );
}

function Body({ id, text, action, onward, done }: NonNullable<typeof notice.value>) {
  return (
    <div class="notice">
      <span>{say(text)}</span>
      {done !== undefined && <progress aria-label={say(text)} value={done} />}
      {[action, onward].map(
        (one) =>
          one && (
            <button
              type="button"
              class="link"
              onClick={() => {
                dismiss(id);
                one.run();
              }}
            >
              {say(one.label)}
            </button>
          ),
      )}
      <button
        type="button"
        class="icon-button"
        aria-label={say({ zh: "关闭", en: "Close" })}
        onClick={() => dismiss(id)}
      >
        <Icon name="close" size={14} />
      </button>
    </div>
  );
}
