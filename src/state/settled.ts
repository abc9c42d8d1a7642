import { effect, signal } from "@preact/signals";
import { view } from "./address.ts";
import { completeAtlas } from "./atlas.ts";

/** Whether a picture waits for the map to be worked out. */
export const awaiting = signal(false);

async function until(holds: () => boolean): Promise<void> {
  let stop = () => {};
  await new Promise<void>((resolve) => {
    stop = effect(() => {
      if (holds()) resolve();
    });
  });
  stop();
}

/**
 * Waits until the map shows what is asked for: figures that were left for later, times over roads, the way from the selected region, and isochrones, which
 * take seconds and meanwhile leave on the map what was found before. At once where nothing is on its way; what fails is
 * not waited for.
 */
export async function mapSettled(): Promise<void> {
  awaiting.value = true;
  try {
    await completeAtlas();
    if (view.peek().way === "road") {
      const { onItsWay } = await import("./route.ts");
      await until(() => !onItsWay.value);
    }
    if (view.peek().layers.includes("bands")) {
      const { making } = await import("./bands.ts");
      await until(() => !making.value);
    }
  } finally {
    awaiting.value = false;
  }
}
