import { formatNumber } from "../../core/words/number.ts";
import { dayText } from "../../core/words/project.ts";
import { project } from "../../state/project.ts";
import { removeImport } from "../../state/projects.ts";
import { lang, say } from "../../state/settings.ts";

/** The imports of the project that is open, each of which can be taken out. */
export function Imports() {
  const { imports } = project.value;
  if (imports.length === 0) return null;
  return (
    <section aria-label={say({ zh: "导入的数据", en: "Imports" })}>
      <h3 class="heading">{say({ zh: "导入的数据", en: "Imports" })}</h3>
      <table class="plain-table">
        <thead>
          <tr>
            <th scope="col">{say({ zh: "文件", en: "File" })}</th>
            <th scope="col">{say({ zh: "工作表", en: "Sheet" })}</th>
            <th scope="col">{say({ zh: "导入日期", en: "Imported" })}</th>
            <th scope="col" class="number">
              {say({ zh: "数值", en: "Values" })}
            </th>
            <td />
          </tr>
        </thead>
        <tbody>
          {imports.map(({ id, file, sheet, date, observations }) => (
            <tr key={id}>
              <td>{file}</td>
              <td>{sheet ?? "—"}</td>
              <td class="project-day">{dayText(date, lang.value)}</td>
              <td class="number">{formatNumber(observations.length, 0)}</td>
              <td class="number">
                <button
                  type="button"
                  class="link"
                  aria-label={say({ zh: `移除${file}`, en: `Remove ${file}` })}
                  onClick={() => removeImport(id)}
                >
                  {say({ zh: "移除", en: "Remove" })}
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
