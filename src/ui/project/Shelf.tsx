import { useEffect, useRef, useState } from "preact/hooks";
import type { ListedProject } from "../../core/project/stored.ts";
import { contentText, instantText } from "../../core/words/project.ts";
import { opened, UNTITLED } from "../../state/openproject.ts";
import { PICTURE } from "../../state/painting.ts";
import { deleteListed, duplicateListed, nameOf, openListed, renameListed, shelf } from "../../state/projects.ts";
import { isLocal } from "../../state/savefile.ts";
import { lang, say } from "../../state/settings.ts";
import { passOn } from "./passon.ts";

/** The picture of a project; the empty frame where there is none. */
function Picture({ picture }: { picture: Blob | null }) {
  const [address, setAddress] = useState("");
  useEffect(() => {
    if (!picture) return;
    const url = URL.createObjectURL(picture);
    setAddress(url);
    return () => URL.revokeObjectURL(url);
  }, [picture?.size]);
  return (
    <span class="project-picture">
      {address && <img src={address} width={PICTURE.width} height={PICTURE.height} alt="" />}
    </span>
  );
}

/** The package of a project: its address, or that it is only here. */
function packageText(address: string): string {
  return isLocal(address) ? say({ zh: "本机数据包", en: "package in this browser" }) : address;
}

/** One project of the list. */
function Card({ entry }: { entry: ListedProject }) {
  const [renaming, setRenaming] = useState(false);
  const open = entry.id === opened.value.id;
  const name = nameOf(entry);
  const card = useRef<HTMLLIElement>(null);
  const finish = (text: string) => {
    setRenaming(false);
    if (text !== entry.title) void renameListed(entry, text);
  };
  /** Leaves the field by a key, which takes the focus back to the button that opened it. */
  const leave = (field: HTMLInputElement) => {
    field.blur();
    card.current?.querySelector<HTMLElement>("[data-renames]")?.focus();
  };
  const rename = () => setRenaming(true);
  const action = (zh: string, en: string, run: () => void) => (
    <button
      type="button"
      class="link"
      data-renames={run === rename ? "" : undefined}
      aria-label={say({ zh: `${zh}“${name}”`, en: `${en} “${name}”` })}
      onClick={run}
    >
      {say({ zh, en })}
    </button>
  );
  return (
    <li ref={card} class="project-card" data-open={open}>
      <Picture picture={entry.picture} />
      <div class="project-told">
        {renaming ? (
          <input
            class="field"
            ref={(field) => field?.focus()}
            defaultValue={entry.title}
            placeholder={say(UNTITLED)}
            maxLength={80}
            aria-label={say({ zh: "新名称", en: "New title" })}
            onBlur={({ currentTarget }) => finish(currentTarget.value.trim())}
            onKeyDown={(event) => {
              if (event.key !== "Enter" && event.key !== "Escape") return;
              // Or Enter would press the button that has the focus next, and Escape close the dialog.
              event.preventDefault();
              if (event.key === "Escape") event.currentTarget.value = entry.title;
              leave(event.currentTarget);
            }}
          />
        ) : (
          <b class="cut" title={name}>
            {name}
          </b>
        )}
        <span class="meta">{contentText(entry, lang.value)}</span>
        <span class="meta">
          {instantText(entry.changed, lang.value)}
          {entry.package !== null && ` · ${packageText(entry.package)}`}
        </span>
        <span class="project-links">
          {open ? (
            <span class="project-now">{say({ zh: "正在使用", en: "Open now" })}</span>
          ) : (
            action("打开", "Open", () => void openListed(entry))
          )}
          {action("重命名", "Rename", rename)}
          {action("复制", "Duplicate", () => void duplicateListed(entry))}
          {action("删除", "Delete", () => {
            passOn(card.current);
            void deleteListed(entry);
          })}
        </span>
      </div>
    </li>
  );
}

/** All projects this browser keeps. */
export function Shelf() {
  const all = shelf.value;
  if (all === null) return null;
  return (
    <section aria-label={say({ zh: "本浏览器中的项目", en: "Projects in this browser" })}>
      <h3 class="heading">{say({ zh: "本浏览器中的项目", en: "Projects in this browser" })}</h3>
      {all === "refused" && (
        <p class="error-text">
          {say({
            zh: "浏览器不允许保存项目，关闭网页前请保存项目文件。",
            en: "The browser keeps no projects. Save a project file before you close the page.",
          })}
        </p>
      )}
      {all.length === 0 && (
        <p class="meta">
          {say({
            zh: "还没有项目。导入数据后会自动保存在这里。",
            en: "There is none yet. What you import is kept here by itself.",
          })}
        </p>
      )}
      {all !== "refused" && (
        <ul class="project-shelf">
          {all.map((entry) => (
            <Card key={entry.id} entry={entry} />
          ))}
        </ul>
      )}
    </section>
  );
}
