import { chooseHeader, header, sheet, table } from "../../state/clinic.ts";
import { say } from "../../state/settings.ts";

/** Columns drawn of a wide sheet. */
const WIDE = 24;
const HEIGHTS = [0, 1, 2, 3, 4, 5] as const;

/** The first rows of the sheet, in which the header is pointed out; the rows above it are titles, those below data. */
export function HeaderPicker() {
  const look = table.value?.found.sheets[sheet.value];
  if (!look) return null;
  const { row, height } = header.value;
  const width = Math.min(
    WIDE,
    look.top.reduce((most, cells) => Math.max(most, cells.length), 0),
  );
  const kind = (at: number) => (at < row ? "title" : at < row + height ? "header" : "data");
  return (
    <>
      <div class="clinic-row">
        <span>
          {height === 0
            ? say({ zh: "没有表头，各列以字母命名。", en: "No header: columns are called by letters." })
            : say({
                zh: `表头在第${height === 1 ? row + 1 : `${row + 1}–${row + height}`}行。不对的话，点选表头所在的行。`,
                en: `The header is in ${height === 1 ? `row ${row + 1}` : `rows ${row + 1}–${row + height}`}. Click the right row if it is not.`,
              })}
        </span>
        <label>
          {say({ zh: "表头行数", en: "Header rows" })}
          <select
            class="field"
            value={String(height)}
            onChange={({ currentTarget }) => {
              chooseHeader({ row, height: HEIGHTS[currentTarget.selectedIndex] ?? 1 });
            }}
          >
            {HEIGHTS.map((one) => (
              <option key={one} value={String(one)}>
                {one}
              </option>
            ))}
          </select>
        </label>
      </div>
      <div class="clinic-grid" tabIndex={0} role="region" aria-label={say({ zh: "文件内容", en: "The file" })}>
        <table>
          <tbody>
            {look.top.map((cells, at) => (
              <tr key={String(at)} data-kind={kind(at)}>
                <th scope="row">
                  <button
                    type="button"
                    aria-pressed={at === row && height > 0}
                    aria-label={say({ zh: `以第${at + 1}行为表头`, en: `Use row ${at + 1} as the header` })}
                    onClick={() => {
                      chooseHeader({ row: at, height: Math.max(1, height) });
                    }}
                  >
                    {at + 1}
                  </button>
                </th>
                {Array.from({ length: width }, (_, i) => (
                  // Cells have no names of their own and never change order.
                  <td key={String(i)} title={cells[i]}>
                    {cells[i] ?? ""}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
