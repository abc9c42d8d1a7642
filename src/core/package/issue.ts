/** What was found wrong with an input. The words live in `words/issues`. */
export type IssueKind =
  | "file-missing"
  | "file-unreadable"
  | "host-refused"
  | "descriptor-invalid"
  | "column-missing"
  | "column-unknown"
  | "cell-missing"
  | "number-invalid"
  | "choice-invalid"
  | "code-duplicate"
  | "code-unknown"
  | "code-name-disagree"
  | "parent-unknown"
  | "row-duplicate"
  | "row-conflict"
  | "row-width"
  | "quote-open"
  | "indicator-unknown"
  | "indicator-level"
  | "source-unknown"
  | "formula-invalid"
  | "goal-invalid"
  | "goal-reference"
  | "goal-unknown"
  | "date-invalid"
  | "group-unknown"
  | "ring-open"
  | "ring-short"
  | "coordinate-range"
  | "geometry-missing"
  | "shape-unjoined"
  | "region-without-shape"
  | "interval-invalid"
  | "encoding"
  | "limit"
  | "file-empty"
  | "file-type"
  | "file-cut"
  | "line-short"
  | "node-missing"
  | "speed-invalid"
  | "oneway-invalid"
  | "class-missing"
  | "coordinate-swapped"
  | "coordinate-projected"
  | "coordinate-system"
  | "roads-none"
  | "roads-apart"
  | "roads-elsewhere"
  | "version-newer";

/**
 * A user's data error, beside the result and never thrown. `row` counts as a spreadsheet does: the header is row 1.
 * For JSON files `row` is the 1-based position of the item and `column` the path inside it; for OpenStreetMap data
 * `column` is the element, as in `way/4305 maxspeed`. Of a file that is unreadable, `value` may name the format it was read
 * as and `detail` a reason, as in `outlines/unread`.
 */
export interface Issue {
  readonly severity: "error" | "warning";
  readonly kind: IssueKind;
  readonly file: string;
  readonly row: number | null;
  readonly column: string | null;
  readonly value: string | null;
  /** What was expected or what was done about it, filled into the sentence. */
  readonly detail: string | null;
}
