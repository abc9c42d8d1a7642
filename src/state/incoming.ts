/** Whether a place of the page takes text itself. */
function takesText(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA)$/.test(target.tagName));
}

/** Takes files that are dropped on the page and tables that are pasted; what opens them is fetched then. */
export function listenToFiles(target: Document): void {
  const mark = (over: boolean) => target.body.toggleAttribute("data-dropping", over);
  target.addEventListener("dragover", (event) => {
    if (!event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
    mark(true);
  });
  target.addEventListener("dragleave", () => mark(false));
  target.addEventListener("drop", (event) => {
    mark(false);
    const items = [...(event.dataTransfer?.items ?? [])].filter(({ kind }) => kind === "file");
    if (items.length === 0) return;
    event.preventDefault();
    // Only while the event lasts does the browser say what was dropped.
    const dropped = items.flatMap((item) => item.webkitGetAsEntry() ?? item.getAsFile() ?? []);
    void import("./opentable.ts").then(({ openDropped }) => openDropped(dropped));
  });
  target.addEventListener("paste", (event) => {
    const text = event.clipboardData?.getData("text/plain") ?? "";
    if (takesText(event.target) || !/\t.*\n/.test(text)) return;
    event.preventDefault();
    void import("./opentable.ts").then(({ openPasted }) => openPasted(text));
  });
}
