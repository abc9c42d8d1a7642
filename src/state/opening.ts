import { effect } from "@preact/signals";
import type { Atlas } from "../core/package/atlas.ts";
import { packageAsked } from "./address.ts";
import { atlas, openAtlas } from "./atlas.ts";
import { notify } from "./notices.ts";
import { dialog } from "./panels.ts";
import { ports } from "./ports.ts";

/**
 * Opens the package the address asks for, and another whenever the address asks for that, as a slide may; resolves when
 * the first is there or has failed. Called once by `main`.
 */
export function followPackage(): Promise<void> {
  let open = packageAsked.peek();
  const first = openAtlas(ports().loadFrom(open));
  effect(() => {
    const asked = packageAsked.value;
    if (asked === open) return;
    open = asked;
    void openAtlas(ports().loadFrom(asked));
  });
  effect(() => tellIssues(atlas.value));
  return first;
}

/** Says once, when all files have been read, that something is wrong with them, and offers the list. */
function tellIssues(read: Atlas | null): void {
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
