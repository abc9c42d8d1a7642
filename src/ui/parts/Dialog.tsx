import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { dialog } from "../../state/panels.ts";
import { say } from "../../state/settings.ts";
import { Icon } from "./Icon.tsx";
import "./dialog.css";

/** A modal dialog of the page, open while its name is the one in `dialog`. Escape closes it; focus returns by itself. */
export function Dialog({
  name,
  title,
  width,
  children,
}: {
  name: NonNullable<typeof dialog.value>;
  title: string;
  width: number;
  children: ComponentChildren;
}) {
  const box = useRef<HTMLDialogElement>(null);
  const open = dialog.value === name;
  useEffect(() => {
    if (open && !box.current?.open) box.current?.showModal();
    if (!open && box.current?.open) box.current.close();
  }, [open]);
  return (
    <dialog
      ref={box}
      class="dialog"
      style={{ width: `${width}px` }}
      aria-label={title}
      onClose={() => {
        if (dialog.peek() === name) dialog.value = null;
      }}
    >
      {open && (
        <>
          <div class="dialog-head">
            <h2>{title}</h2>
            <button
              type="button"
              class="icon-button"
              aria-label={say({ zh: "关闭", en: "Close" })}
              onClick={() => {
                dialog.value = null;
              }}
            >
              <Icon name="close" />
            </button>
          </div>
          {children}
        </>
      )}
    </dialog>
  );
}
