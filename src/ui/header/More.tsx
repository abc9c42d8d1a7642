import { useRef, useState } from "preact/hooks";
import { say } from "../../state/settings.ts";
import { Icon } from "../parts/Icon.tsx";
import { lazy } from "../parts/lazy.tsx";

const MoreItems = lazy(async () => (await import("./MoreItems.tsx")).MoreItems);

/** The menu of everything that has no button of its own; what it holds arrives when it first opens. */
export function More() {
  const menu = useRef<HTMLDivElement>(null);
  const [opened, setOpened] = useState(false);
  const enter = () => menu.current?.querySelector("button")?.focus({ preventScroll: true });

  function walk(event: KeyboardEvent): void {
    const items = [...(menu.current?.querySelectorAll<HTMLElement>("button, input") ?? [])];
    const at = items.indexOf(document.activeElement as HTMLElement);
    const last = items.length - 1;
    const to = { ArrowDown: at < last ? at + 1 : 0, ArrowUp: at > 0 ? at - 1 : last, Home: 0, End: last }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    items[to]?.focus();
  }

  return (
    <>
      <button
        type="button"
        class="icon-button"
        popovertarget="more"
        aria-haspopup="menu"
        aria-label={say({ zh: "更多", en: "More" })}
        title={say({ zh: "更多", en: "More" })}
      >
        <Icon name="more" />
      </button>
      <div
        ref={menu}
        id="more"
        popover="auto"
        class="popover menu"
        role="menu"
        tabIndex={-1}
        aria-label={say({ zh: "更多", en: "More" })}
        onKeyDown={walk}
        onToggle={(event) => {
          if (event.newState !== "open") return;
          setOpened(true);
          enter();
        }}
      >
        {opened && <MoreItems close={() => menu.current?.hidePopover()} ready={enter} />}
      </div>
    </>
  );
}
