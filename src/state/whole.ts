import { computed } from "@preact/signals";
import { wholeName } from "../core/words/whole.ts";
import { shown } from "./chain.ts";

/** What the whole of the package on show is called. */
export const whole = computed(() => wholeName(shown.value.regions, shown.value.root));
