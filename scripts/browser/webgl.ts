import type { Page } from "playwright-core";

/** What both kinds of canvas have in common here. */
interface Canvas {
  getContext(kind: string, ...rest: unknown[]): unknown;
}

/** Makes the pages this tab opens from now on see a browser without WebGL. */
export async function hideWebGL(page: Page): Promise<void> {
  await page.addInitScript(() => {
    // No function in here has a name of its own: some compilers wrap those in a call the page does not know.
    for (const { prototype } of [HTMLCanvasElement, OffscreenCanvas] as { prototype: Canvas }[]) {
      const original = prototype.getContext;
      prototype.getContext = function (this: Canvas, kind: string, ...rest: unknown[]) {
        return kind.includes("webgl") ? null : original.call(this, kind, ...rest);
      };
    }
  });
}
