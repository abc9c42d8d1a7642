import { useSignalEffect } from "@preact/signals";
import { useEffect, useRef, useState } from "preact/hooks";
import { scene } from "../../state/scene.ts";
import { say } from "../../state/settings.ts";
import { current, place, slides, stop, turnTo } from "../../state/slides.ts";
import { Icon } from "../parts/Icon.tsx";
import { MapCanvas } from "../stage/MapCanvas.tsx";
import { SampleBand } from "../stage/SampleBand.tsx";
import { Scale } from "../stage/Scale.tsx";
import { useStageSize } from "../stage/size.ts";
import { TallLegend } from "./TallLegend.tsx";
import "../stage/stage.css";
import "./slides.css";

/** Milliseconds the control strip stays after the mouse has moved. */
const STAY = 2000;

/** Layout is drawn for this screen and scaled to the one there is. */
const DRAWN = { width: 1920, height: 1080 } as const;

/** The slides on a full screen: title, legend and note readable from the back of a room. */
export function Presenter() {
  const box = useRef<HTMLElement>(null);
  const body = useStageSize();
  const [controls, setControls] = useState(false);
  const [blank, setBlank] = useState(false);
  const [large, setLarge] = useState(true);
  const slide = current.value;
  const count = slides.value.length;

  useEffect(() => {
    box.current?.focus();
    const left = () => {
      if (!document.fullscreenElement) stop();
    };
    document.addEventListener("fullscreenchange", left);
    return () => document.removeEventListener("fullscreenchange", left);
  }, []);

  useEffect(() => {
    if (!controls) return;
    const timer = setTimeout(() => setControls(false), STAY);
    return () => clearTimeout(timer);
  }, [controls]);

  useSignalEffect(() => {
    if (current.value === null) stop();
  });

  useEffect(() => {
    const scale = () => {
      const by = Math.max(0.6, Math.min(innerWidth / DRAWN.width, innerHeight / DRAWN.height));
      box.current?.style.setProperty("--by", String(by));
    };
    scale();
    addEventListener("resize", scale);
    return () => removeEventListener("resize", scale);
  }, []);

  function press(event: KeyboardEvent): void {
    const at = place.value;
    const moves: Record<string, number> = {
      ArrowRight: at + 1,
      PageDown: at + 1,
      " ": at + 1,
      ArrowLeft: at - 1,
      PageUp: at - 1,
      Home: 0,
      End: count - 1,
    };
    const to = moves[event.key];
    if (to !== undefined) turnTo(Math.max(0, Math.min(count - 1, to)));
    else if (event.key === "Escape") stop();
    else if (event.key.toLowerCase() === "b") setBlank(!blank);
    else if (event.key.toLowerCase() === "l") setLarge(!large);
    else return;
    if (to !== undefined) setBlank(false);
    event.preventDefault();
    event.stopPropagation();
  }

  if (!slide) return null;
  const position = say({ zh: `第 ${place.value + 1} 页，共 ${count} 页`, en: `Slide ${place.value + 1} of ${count}` });
  return (
    <main
      ref={box}
      class={`presenter ${blank ? "blank" : ""}`}
      tabIndex={-1}
      aria-label={say({ zh: "演示", en: "Presentation" })}
      onKeyDownCapture={press}
      onPointerMove={() => setControls(true)}
    >
      <SampleBand />
      <div class="stage-body" ref={body}>
        <MapCanvas presenting />
        <div class="presenter-title" data-obstacle>
          <h1>{slide.title}</h1>
          <p>{scene.value.subtitle}</p>
        </div>
        <div class="presenter-right" data-obstacle>
          <span class="presenter-count">
            {place.value + 1} / {count}
          </span>
          {slide.note && <p class="presenter-note">{slide.note}</p>}
        </div>
        <TallLegend large={large} />
        <Scale />
      </div>
      <div class={`presenter-controls ${controls ? "shown" : ""}`}>
        <button
          type="button"
          class="icon-button"
          aria-label={say({ zh: "上一页", en: "Previous" })}
          onClick={() => turnTo(place.value - 1)}
        >
          <Icon name="left" />
        </button>
        <span>{position}</span>
        <button
          type="button"
          class="icon-button"
          aria-label={say({ zh: "下一页", en: "Next" })}
          onClick={() => turnTo(place.value + 1)}
        >
          <Icon name="right" />
        </button>
        <button type="button" class="button small" onClick={stop}>
          {say({ zh: "退出", en: "Exit" })}
        </button>
      </div>
      <p class="aloud" role="status">
        {position}：{slide.title}
      </p>
    </main>
  );
}
