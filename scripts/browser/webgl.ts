import type { Page } from "playwright-core";

/** Makes the pages this tab opens from now on see a browser without WebGL. */
export async function hideWebGL(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const refuse = (prototype: { getContext: (kind: string, ...rest: never[]) => unknown }): void => {
      const original = prototype.getContext;
      prototype.getContext = function (this: unknown, kind: string, ...rest: never[]) {
        return kind.includes("webgl") ? null : original.call(this, kind, ...rest);
      };
    };
    refuse(HTMLCanvasElement.prototype as never);
    refuse(OffscreenCanvas.prototype as never);
  });
}
