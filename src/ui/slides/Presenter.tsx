import { useSignalEffect } from "@preact/signals";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { mapState, refit } from "../../state/map.ts";
import { scene } from "../../state/scene.ts";
import { wall } from "../../state/screen.ts";
import { say } from "../../state/settings.ts";
import { current, place, slides, stop, turnTo } from "../../state/slides.ts";
import { MapCanvas } from "../stage/MapCanvas.tsx";
import { SampleBand } from "../stage/SampleBand.tsx";
import { Scale } from "../stage/Scale.tsx";
import { useStageSize } from "../stage/size.ts";
import { Controls } from "./Controls.tsx";
import { moveOf } from "./keys.ts";
import { TallLegend } from "./TallLegend.tsx";
import "../stage/stage.css";
import "./slides.css";

/** Milliseconds the control strip stays after the mouse has moved. */
const STAY = 2000;

/** Whether a key pressed there belongs to a button that has the focus. */
function pressing(event: KeyboardEvent): boolean {
  return event.target instanceof HTMLButtonElement && (event.key === " " || event.key === "Enter");
}

/**
 * The slides on a full screen: title, legend and note readable from the back of a room. Titles and notes of all slides
 * keep their room, so that the map stands still from one slide to the next.
 */
export function Presenter() {
  const box = useRef<HTMLElement>(null);
  const body = useStageSize();
  const [seen, setSeen] = useState(0);
  const [controls, setControls] = useState(false);
  const [blank, setBlank] = useState(false);
  const [large, setLarge] = useState(false);
  const slide = current.value;
  const count = slides.value.length;
  const { legend, subtitle } = scene.value;
  const position = say({ zh: `第${place.value + 1}页，共${count}页`, en: `Slide ${place.value + 1} of ${count}` });

  useEffect(() => {
    box.current?.focus();
    const left = () => {
      if (!document.fullscreenElement) stop();
    };
    document.addEventListener("fullscreenchange", left);
    return () => {
      document.removeEventListener("fullscreenchange", left);
      requestAnimationFrame(() => document.getElementById("play-slides")?.focus());
    };
  }, []);

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.key === "Tab" || pressing(event)) return;
      const move = moveOf(event.key, place.peek(), slides.peek().length);
      // No key reaches the page behind: neither the map's arrows nor the keys of one letter.
      event.stopPropagation();
      if (move === null) return;
      event.preventDefault();
      if (move === "leave") stop();
      else if (move === "blank") setBlank((is) => !is);
      else if (move === "legend") setLarge((is) => !is);
      else {
        setBlank(false);
        turnTo(move);
      }
    };
    addEventListener("keydown", press, true);
    return () => removeEventListener("keydown", press, true);
  }, []);

  useEffect(() => {
    if (!controls) return;
    const timer = setTimeout(() => setControls(false), STAY);
    return () => clearTimeout(timer);
  }, [controls, seen]);

  useSignalEffect(() => {
    if (current.value === null) stop();
  });

  useLayoutEffect(refit, [slide?.id, legend.form, legend.classes.length, large, subtitle, wall.value]);

  if (!slide) return null;
  return (
    <main
      ref={box}
      class={`presenter ${blank ? "blank" : ""} ${controls ? "" : "idle"}`}
      style={{ "--by": wall.value, "--wall": wall.value }}
      tabIndex={-1}
      aria-label={say({ zh: "演示", en: "Presentation" })}
      data-map={mapState.value}
      onPointerMove={() => {
        setControls(true);
        setSeen(Date.now());
      }}
    >
      <div class="stage-body" ref={body}>
        <MapCanvas presenting />
        <div class="band-slot" data-obstacle>
          <SampleBand />
        </div>
        <div class="presenter-words">
          <div class="presenter-title" data-obstacle>
            <div class="presenter-stack">
              <h1>{slide.title}</h1>
              {slides.value.map((one) => (
                <div key={one.id} class="room h1" aria-hidden="true">
                  {one.title}
                </div>
              ))}
            </div>
            <p>{subtitle}</p>
          </div>
          <span class="presenter-count" data-obstacle aria-hidden="true">
            {place.value + 1} / {count}
          </span>
          {slides.value.some((one) => one.note !== "") && (
            <div class="presenter-note presenter-stack" data-obstacle>
              <p>{slide.note}</p>
              {slides.value.map((one) => (
                <p key={one.id} class="room" aria-hidden="true">
                  {one.note}
                </p>
              ))}
            </div>
          )}
        </div>
        <TallLegend large={large} />
        <Scale most={160 * wall.value} />
      </div>
      <Controls shown={controls} position={position} />
      <p class="aloud" role="status">
        {say({ zh: `${position}：${slide.title}`, en: `${position}: ${slide.title}` })}
      </p>
    </main>
  );
}
