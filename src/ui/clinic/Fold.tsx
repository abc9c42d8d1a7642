import { formatNumber } from "../../core/words/number.ts";
import { lang, say } from "../../state/settings.ts";

/** Items drawn of a long list. */
const MOST = 100;

/** A list that lies folded until it is asked for, under what it holds and how many; nothing where it is empty. */
export function Fold({
  title,
  count,
  items,
  note,
  open = false,
}: {
  title: string;
  count: number;
  items: readonly string[];
  note?: string;
  open?: boolean;
}) {
  if (count === 0) return null;
  const drawn = items.slice(0, MOST);
  return (
    <details class="clinic-fold" open={open}>
      <summary>
        {title}
        {lang.value === "en" && " "}
        <span class="clinic-count">{formatNumber(count, 0)}</span>
      </summary>
      {note !== undefined && <p class="meta">{note}</p>}
      <ul>
        {drawn.map((item, i) => (
          <li key={`${i} ${item}`}>{item}</li>
        ))}
      </ul>
      {count > drawn.length && (
        <p class="meta">
          {say({
            zh: `另有${formatNumber(count - drawn.length, 0)}条`,
            en: `${formatNumber(count - drawn.length, 0)} more`,
          })}
        </p>
      )}
    </details>
  );
}
