import { effect } from "@preact/signals";
import { useEffect } from "preact/hooks";

/**
 * Does `act` at once, and again at once whenever a signal it reads changes. `useSignalEffect` waits for the next frame,
 * so what asks for a frame itself, as the map does, would come a frame after the page.
 */
export function useFollow(act: () => void): void {
  useEffect(() => effect(act), []);
}
