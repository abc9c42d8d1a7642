import type { ProjectStore } from "../core/project/stored.ts";
import { buildScene } from "../core/scene/build.ts";
import { renderThumbnail } from "../core/scene/thumbnail.ts";
import { packageAsked } from "./address.ts";
import { shown } from "./chain.ts";
import { opened } from "./openproject.ts";
import { ports } from "./ports.ts";
import { trial } from "./project.ts";
import { sceneInput } from "./scene.ts";

/** Size of the picture of a project, in px. */
export const PICTURE = { width: 96, height: 66 } as const;

/**
 * Takes a small picture of what the map shows for the project that is open, where the store has it; none of a preview, nor
 * while another package is on its way.
 */
export async function paintOpen(store: ProjectStore): Promise<void> {
  const { id } = opened.peek();
  try {
    if (!(await store.list()).some((one) => one.id === id)) return;
    const { id: still, package: own } = opened.peek();
    if (still !== id || own !== packageAsked.peek() || trial.peek()) return;
    const scene = buildScene({ ...sceneInput.peek(), theme: "light", tint: "light", frame: undefined, highlight: [] });
    const { width, height } = PICTURE;
    const svg = renderThumbnail(scene, shown.peek().layers, PICTURE);
    await store.paint(id, await ports().rasterise(svg, width, height, 2));
  } catch {
    // A list without a picture serves as well.
  }
}
