/** Whether a place of the page takes text itself. */
function takesText(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA)$/.test(target.tagName));
}

/** Takes files that are dropped on the page and tables that are pasted; what opens them is fetched then. */
export function listenToFiles(target: Document): void {
  target.addEventListener("dragover", (event) => {
    if (event.dataTransfer?.types.includes("Files")) event.preventDefault();
  });
  target.addEventListener("drop", (event) => {
    const file = event.dataTransfer?.files[0];
    if (!file) return;
    event.preventDefault();
    void import("./opentable.ts").then(({ openDropped }) => openDropped(file));
  });
  target.addEventListener("paste", (event) => {
    const text = event.clipboardData?.getData("text/plain") ?? "";
    if (takesText(event.target) || !/\t.*\n/.test(text)) return;
    event.preventDefault();
    void import("./opentable.ts").then(({ openPasted }) => openPasted(text));
  });
}
