import type { Text } from "../../core/words/text.ts";
import { changes, goThrough, undone } from "../../state/project.ts";
import { lang, say } from "../../state/settings.ts";

/** A name at the beginning of a line: English ones are written small, to stand in a sentence too. */
function lineOf(name: Text): string {
  const text = say(name);
  return lang.value === "zh" ? text : text.charAt(0).toUpperCase() + text.slice(1);
}

/** Every change of the project, the last first; a click goes back or forth to the state after it. */
export function Changes() {
  const [done, gone] = [changes.value, undone.value];
  if (done.length + gone.length === 0) return null;
  const states = [
    ...gone.map((name, i) => ({ name, by: i + 1 })).reverse(),
    ...done.map((name, i) => ({ name, by: -i })),
    { name: { zh: "最初状态", en: "as it was at first" }, by: -done.length },
  ];
  return (
    <section aria-label={say({ zh: "修改记录", en: "Changes" })}>
      <h3 class="heading">{say({ zh: "修改记录", en: "Changes" })}</h3>
      <ol class="project-changes" reversed>
        {states.map(({ name, by }) => (
          <li key={by}>
            <button
              type="button"
              aria-current={by === 0 ? "step" : undefined}
              data-undone={by > 0}
              onClick={() => goThrough(by)}
            >
              <span class="project-change">{lineOf(name)}</span>
              {by === 0 && <span class="meta">{say({ zh: "当前", en: "Now" })}</span>}
              {by > 0 && <span class="meta">{say({ zh: "已撤销", en: "Undone" })}</span>}
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}
