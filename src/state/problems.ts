import type { Atlas } from "../core/package/atlas.ts";
import { notify } from "./notices.ts";
import { dialog } from "./panels.ts";

/** Says once, when all files have been read, that something is wrong with them, and offers the list. */
export function tellProblems(read: Atlas | null): void {
  if (!read || read.pending.length > 0 || !read.issues.some((issue) => issue.severity === "error")) return;
  const { length } = read.issues;
  notify(
    {
      zh: `数据中有${length}个问题，其余照常显示。`,
      en: `${length} ${length === 1 ? "problem" : "problems"} in the data; the rest is shown.`,
    },
    {
      action: {
        label: { zh: "详情", en: "Details" },
        run: () => {
          dialog.value = "issues";
        },
      },
    },
  );
}
