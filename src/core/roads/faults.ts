import type { Issue, IssueKind } from "../package/issue.ts";

/** Issues listed of one kind; the last of them says how many more there are. */
const MOST = 20;

/** What an issue is about: the feature of that number in its file, counted from 1, or a way or node by its id. */
export interface Subject {
  readonly kind: "feature" | "way" | "node";
  readonly id: number;
}

/** Collects what is wrong with a road file, at most `MOST` of a kind, so that a bad file of a million ways stays readable. */
export interface Faults {
  add(kind: IssueKind, subject: Subject | null, key: string | null, value: string | null): void;
  /** An issue on the file as a whole. */
  file(severity: Issue["severity"], kind: IssueKind, value: string | null, detail: string | null): void;
  done(): readonly Issue[];
}

/** An empty collection for a file by its name. Everything that concerns a part of the file is a warning. */
export function createFaults(file: string): Faults {
  const counts = new Map<IssueKind, number>();
  const issues: Issue[] = [];
  return {
    add(kind, subject, key, value) {
      const count = (counts.get(kind) ?? 0) + 1;
      counts.set(kind, count);
      if (count > MOST) return;
      const parts = [subject && subject.kind !== "feature" ? `${subject.kind}/${subject.id}` : null, key];
      const column = parts.filter((part) => part !== null).join(" ") || null;
      const row = subject?.kind === "feature" ? subject.id : null;
      issues.push({ severity: "warning", kind, file, row, column, value, detail: null });
    },
    file(severity, kind, value, detail) {
      issues.push({ severity, kind, file, row: null, column: null, value, detail });
    },
    done() {
      return issues.map((issue, i) => {
        const more = (counts.get(issue.kind) ?? 0) - MOST;
        const last = more > 0 && issues.findLastIndex(({ kind }) => kind === issue.kind) === i;
        return last ? { ...issue, detail: `+${more}` } : issue;
      });
    },
  };
}
