import { broughtText } from "../../core/words/clinic.ts";
import { dayText } from "../../core/words/project.ts";
import { project } from "../../state/project.ts";
import { removeImport, removeShapes } from "../../state/projects.ts";
import { lang, say } from "../../state/settings.ts";
import { passOn } from "./passon.ts";

/** A file that was brought, and how it is taken out again. */
interface Brought {
  readonly key: string;
  readonly file: string;
  readonly part: string | null;
  readonly date: string;
  readonly holds: string;
  readonly remove: () => void;
}

/** What was brought into the project that is open, each of which can be taken out. */
export function Imports() {
  const { imports, shapes } = project.value;
  const brought: Brought[] = [
    ...imports.map(({ id, file, sheet, date, figures }) => ({
      key: id,
      file,
      part: sheet,
      date,
      holds: say(broughtText({ values: figures.value.length })),
      remove: () => removeImport(id),
    })),
    ...shapes.map(({ id, file, layer, date, shapes, points }) => ({
      key: id,
      file,
      part: layer,
      date,
      holds: say(broughtText({ shapes: shapes.length, points: points.length })),
      remove: () => removeShapes(id),
    })),
  ];
  if (brought.length === 0) return null;
  return (
    <section aria-label={say({ zh: "导入的数据", en: "Imports" })}>
      <h3 class="heading">{say({ zh: "导入的数据", en: "Imports" })}</h3>
      <table class="plain-table">
        <thead>
          <tr>
            <th scope="col">{say({ zh: "文件", en: "File" })}</th>
            <th scope="col">{say({ zh: "导入日期", en: "Imported" })}</th>
            <th scope="col" class="number">
              {say({ zh: "内容", en: "Holds" })}
            </th>
            <td />
          </tr>
        </thead>
        <tbody>
          {brought.map(({ key, ...one }) => (
            <Row key={key} {...one} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Row({ file, part, date, holds, remove }: Omit<Brought, "key">) {
  return (
    <tr>
      <td>
        {file}
        {part !== null && <span class="meta"> {part}</span>}
      </td>
      <td class="project-day">{dayText(date, lang.value)}</td>
      <td class="number">{holds}</td>
      <td class="number">
        <button
          type="button"
          class="link"
          aria-label={say({ zh: `移除${file}`, en: `Remove ${file}` })}
          onClick={({ currentTarget }) => {
            passOn(currentTarget);
            remove();
          }}
        >
          {say({ zh: "移除", en: "Remove" })}
        </button>
      </td>
    </tr>
  );
}
