import { tallyOf } from "../../core/project/project.ts";
import { contentText } from "../../core/words/project.ts";
import { failing } from "../../state/keeping.ts";
import { opened, retitle, UNTITLED } from "../../state/openproject.ts";
import { dialog } from "../../state/panels.ts";
import { changes, project } from "../../state/project.ts";
import { chooseProject } from "../../state/projectfile.ts";
import { beginProject } from "../../state/projects.ts";
import { saveProject } from "../../state/savefile.ts";
import { savePackage } from "../../state/savepackage.ts";
import { lang, say } from "../../state/settings.ts";

/** Where the open project is kept, and whether. */
function keptText(): string {
  if (failing.value)
    return say({
      zh: "浏览器没能保存修改，请保存项目文件。",
      en: "The browser could not keep the changes: save a project file.",
    });
  if (changes.value.length === 0) return say({ zh: "还没有修改。", en: "Nothing has been changed yet." });
  return say({ zh: "修改自动保存在本浏览器中。", en: "Changes are kept in this browser as you go." });
}

/** The title of the project that is open, what it holds, and what can be done with it. */
export function OpenProject() {
  const tally = tallyOf(project.value);
  return (
    <section class="project-open" aria-label={say({ zh: "当前项目", en: "This project" })}>
      <label class="project-title">
        <span class="heading">{say({ zh: "当前项目", en: "This project" })}</span>
        <input
          class="field"
          value={opened.value.title}
          maxLength={80}
          placeholder={say(UNTITLED)}
          aria-label={say({ zh: "项目名称", en: "Title of the project" })}
          onChange={({ currentTarget }) => retitle(currentTarget.value.trim())}
        />
      </label>
      <p class={failing.value ? "error-text" : "meta"} role="status">
        {tally.imports + tally.outlines > 0 && `${contentText(tally, lang.value)}${say({ zh: "。", en: ". " })}`}
        {keptText()}
      </p>
      <div class="project-actions">
        <button type="button" class="button primary" onClick={() => void saveProject()}>
          {say({ zh: "保存项目文件", en: "Save project file" })}
        </button>
        <button type="button" class="button" onClick={() => void savePackage()}>
          {say({ zh: "另存为数据包", en: "Save as data package" })}
        </button>
        <button
          type="button"
          class="button"
          onClick={() => {
            dialog.value = null;
            void chooseProject();
          }}
        >
          {say({ zh: "打开项目文件…", en: "Open a project file…" })}
        </button>
        <button type="button" class="button" onClick={() => void beginProject()}>
          {say({ zh: "新建项目", en: "New project" })}
        </button>
      </div>
    </section>
  );
}
