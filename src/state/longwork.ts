import type { Asking } from "../core/jobs/job.ts";
import type { Text } from "../core/words/text.ts";
import { dismiss, notice, notify } from "./notices.ts";

/** Milliseconds after which work is worth telling of. */
const LATE = 500;

/**
 * Does work that may take long: where it does, a notice says what is being done and lets it be given up. Gives `null` where
 * it was given up, and where it failed, which `failed` then tells.
 */
export async function longWork<Answer>(
  { text, failed }: { readonly text: Text; readonly failed: Text },
  work: (asking: Asking) => Promise<Answer>,
): Promise<Answer | null> {
  const control = new AbortController();
  const cancel = { label: { zh: "取消", en: "Cancel" }, run: () => control.abort() };
  let told = 0;
  const timer = setTimeout(() => {
    told = notify(text, { stays: true, action: cancel });
  }, LATE);
  try {
    return await work({
      signal: control.signal,
      onProgress: (done) => {
        const now = notice.peek();
        if (now?.id === told) notice.value = { ...now, done };
      },
    });
  } catch {
    if (!control.signal.aborted) notify(failed, { error: true });
    return null;
  } finally {
    clearTimeout(timer);
    dismiss(told);
  }
}
