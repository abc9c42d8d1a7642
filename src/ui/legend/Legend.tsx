import { formOf } from "../../core/scene/legendform.ts";
import { editing } from "../../state/panels.ts";
import { scene } from "../../state/scene.ts";
import { arrangement, low, short } from "../../state/screen.ts";
import { say } from "../../state/settings.ts";
import { lazy } from "../parts/lazy.tsx";
import { Body } from "./Body.tsx";
import { Foot } from "./Foot.tsx";
import { Head } from "./Head.tsx";
import "./legend.css";

/** The legend where there is little room. */
export const Strip = lazy(async () => (await import("./Strip.tsx")).Strip);

const BreaksEditor = lazy(async () => (await import("./BreaksEditor.tsx")).BreaksEditor);

/** Px of the legend's inside and of its bars, and of the whole, which keeps its room while a shorter form is shown. */
const USUAL = { width: 396, bars: 52, height: 209 } as const;
const COMPACT = { width: 372, bars: 40, height: 179 } as const;

/** What the colours mean: a card over the map, or a strip where there is little room for one. */
export function Legend() {
  return arrangement.value === "narrow" || short.value ? <Strip /> : <Card />;
}

/** A histogram on the value axis, its classes as cells, and what must be known of them. */
function Card() {
  const { legend } = scene.value;
  const size = low.value ? COMPACT : USUAL;
  const form = formOf(legend, size.width, size.bars);
  return (
    <section
      class={`legend ${low.value ? "compact" : ""}`}
      aria-label={say({ zh: "图例", en: "Legend" })}
      data-obstacle
      data-reserve={size.height}
    >
      <Head legend={legend} below={form.below} />
      <Body legend={legend} width={size.width} form={form} />
      <Foot legend={legend} />
      {editing.value && legend.form !== "verdicts" && legend.form !== "words" && <BreaksEditor />}
    </section>
  );
}
