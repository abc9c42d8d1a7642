/** Hands the focus to the dialog before what holds it goes, so that the next Tab begins there and not at the page. */
export function passOn(leaving: Element | null): void {
  leaving?.closest<HTMLElement>(".projects")?.focus({ preventScroll: true });
}
