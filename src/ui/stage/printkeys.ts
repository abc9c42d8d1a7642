const fetchPrinting = () => import("../export/printing.ts");

/** Has Ctrl P and the browser's menu print the map; what does it comes when somebody seems about to. Gives the end. */
export function listenForPrint(): () => void {
  const end = new AbortController();
  const press = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "p") return;
    event.preventDefault();
    void fetchPrinting().then(({ printMap }) => printMap());
  };
  document.addEventListener("keydown", press, end);
  // A browser's menu takes the focus before it prints.
  addEventListener("blur", () => void fetchPrinting(), end);
  return () => end.abort();
}
