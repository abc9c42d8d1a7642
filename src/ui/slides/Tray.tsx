import { useRef } from "preact/hooks";
import type { Slide } from "../../core/project/view.ts";
import { tray } from "../../state/panels.ts";
import { say } from "../../state/settings.ts";
import {
  annotate,
  copySlides,
  drop,
  keepView,
  loadSlides,
  moveTo,
  openSlide,
  play,
  rename,
  renew,
  saveSlides,
  slides,
} from "../../state/slides.ts";
import { Icon } from "../parts/Icon.tsx";
import "./slides.css";

function SlideMenu({ slide }: { slide: Slide }) {
  const menu = useRef<HTMLDivElement>(null);
  const id = `slide-menu-${slide.id}`;
  return (
    <>
      <button
        type="button"
        class="icon-button"
        popovertarget={id}
        aria-label={say({ zh: `${slide.title}：更多`, en: `${slide.title}: more` })}
        onClick={(event) => {
          const { left, top } = event.currentTarget.getBoundingClientRect();
          menu.current?.style.setProperty("left", `${Math.max(8, Math.min(left, innerWidth - 328))}px`);
          menu.current?.style.setProperty("bottom", `${innerHeight - top + 8}px`);
        }}
      >
        <Icon name="more" size={16} />
      </button>
      <div ref={menu} id={id} popover="auto" class="popover slide-menu form">
        <label>
          <span class="heading">{say({ zh: "改名", en: "Rename" })}</span>
          <input
            class="field"
            value={slide.title}
            maxLength={80}
            onChange={(event) => rename(slide.id, event.currentTarget.value)}
          />
        </label>
        <label>
          <span class="heading">{say({ zh: "备注", en: "Note" })}</span>
          <textarea
            class="field"
            rows={4}
            maxLength={500}
            value={slide.note}
            onChange={(event) => annotate(slide.id, event.currentTarget.value)}
          />
        </label>
        <div class="slide-menu-actions">
          <button type="button" class="button small" onClick={() => renew(slide.id)}>
            {say({ zh: "更新为当前画面", en: "Replace with this view" })}
          </button>
          <button type="button" class="button small" onClick={() => drop(slide.id)}>
            {say({ zh: "删除", en: "Delete" })}
          </button>
        </div>
      </div>
    </>
  );
}

function Card({ slide, index }: { slide: Slide; index: number }) {
  return (
    <li
      class="slide-card"
      draggable
      onDragStart={(event) => event.dataTransfer?.setData("text/plain", slide.id)}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        const id = event.dataTransfer?.getData("text/plain");
        if (id) moveTo(id, index);
      }}
    >
      <button
        type="button"
        class="slide-open"
        aria-label={say({ zh: `第${index + 1}页：${slide.title}`, en: `Slide ${index + 1}: ${slide.title}` })}
        title={say({ zh: "Alt加左右方向键调整顺序", en: "Alt with the arrow keys moves it" })}
        onClick={() => openSlide(slide.id)}
        onKeyDown={(event) => {
          if (!event.altKey || (event.key !== "ArrowLeft" && event.key !== "ArrowRight")) return;
          event.preventDefault();
          moveTo(slide.id, Math.max(0, index + (event.key === "ArrowLeft" ? -1 : 1)));
        }}
      >
        <span class="slide-number">{index + 1}</span>
        <span class="slide-title">{slide.title}</span>
        {slide.note && <span class="meta slide-note">{slide.note}</span>}
      </button>
      <SlideMenu slide={slide} />
    </li>
  );
}

/** The slides kept so far, to reorder, annotate, save and play. */
export function Tray() {
  if (!tray.value) return null;
  const kept = slides.value;
  const none = kept.length === 0 ? say({ zh: "还没有页面", en: "There is no slide yet" }) : undefined;
  return (
    <section class="tray" aria-label={say({ zh: "演示", en: "Slides" })}>
      <div class="tray-actions">
        <button
          id="play-slides"
          type="button"
          class="button small primary"
          disabled={kept.length === 0}
          title={none}
          onClick={play}
        >
          <Icon name="full" size={14} />
          {say({ zh: "全屏播放", en: "Play full screen" })}
        </button>
        <button type="button" class="button small" disabled={kept.length === 0} title={none} onClick={saveSlides}>
          {say({ zh: "保存文件", en: "Save file" })}
        </button>
        <button type="button" class="button small" onClick={() => void loadSlides()}>
          {say({ zh: "打开文件", en: "Open file" })}
        </button>
        <button
          type="button"
          class="button small"
          disabled={kept.length === 0}
          title={none}
          onClick={() => void copySlides()}
        >
          {say({ zh: "复制链接", en: "Copy link" })}
        </button>
        <button
          type="button"
          class="icon-button tray-close"
          aria-label={say({ zh: "关闭", en: "Close" })}
          onClick={() => {
            tray.value = false;
          }}
        >
          <Icon name="close" />
        </button>
      </div>
      <ol class="tray-cards">
        <li>
          <button type="button" class="slide-add" onClick={keepView}>
            <Icon name="plus" />
            {say({ zh: "添加当前画面", en: "Add this view" })}
          </button>
        </li>
        {kept.map((slide, index) => (
          <Card key={slide.id} slide={slide} index={index} />
        ))}
        {kept.length === 0 && (
          <li class="tray-empty meta">
            {say({
              zh: "把当前画面加为第一页，再换一个指标加第二页。",
              en: "Add this view as the first slide, then choose another indicator and add the second.",
            })}
          </li>
        )}
      </ol>
    </section>
  );
}
