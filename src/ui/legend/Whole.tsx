import { useEffect, useRef } from "preact/hooks";
import { formOf } from "../../core/scene/legendform.ts";
import { editing } from "../../state/panels.ts";
import { scene } from "../../state/scene.ts";
import { say } from "../../state/settings.ts";
import { useWidth } from "../figures/width.ts";
import { Icon } from "../parts/Icon.tsx";
import { lazy } from "../parts/lazy.tsx";
import { Body } from "./Body.tsx";
import { Foot } from "./Foot.tsx";
import { Head } from "./Head.tsx";
import "../parts/dialog.css";
import "./whole.css";

const BreaksEditor = lazy(async () => (await import("./BreaksEditor.tsx")).BreaksEditor);

/** Px of the histogram's bars where nothing takes from them. */
const BARS = 52;

/** The whole legend, which a strip opens: a sheet from below on a phone, a dialog elsewhere. */
export function Whole({ onClose }: { onClose: () => void }) {
  const box = useRef<HTMLDialogElement>(null);
  const [inside, width] = useWidth<HTMLDivElement>(342);
  const { legend } = scene.value;
  const form = formOf(legend, width, BARS);
  useEffect(() => box.current?.showModal(), []);
  return (
    <dialog
      ref={box}
      class="dialog legend-whole"
      aria-label={say({ zh: "图例", en: "Legend" })}
      onClose={() => {
        editing.value = false;
        onClose();
      }}
    >
      <div class="dialog-head">
        <h2>{say({ zh: "图例", en: "Legend" })}</h2>
        <button
          type="button"
          class="icon-button"
          aria-label={say({ zh: "关闭", en: "Close" })}
          onClick={() => box.current?.close()}
        >
          <Icon name="close" />
        </button>
      </div>
      <div class="dialog-body">
        <div ref={inside}>
          <Head legend={legend} below={form.below} />
          {editing.value && <BreaksEditor />}
          <Body legend={legend} width={width} form={form} />
          <Foot legend={legend} />
        </div>
      </div>
    </dialog>
  );
}
