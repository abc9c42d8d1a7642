import { useEffect, useState } from "preact/hooks";
import { focused } from "../../state/pointer.ts";
import { tellAloud } from "../../state/tell.ts";

/** Milliseconds the keys rest before a region is spoken, so that passing over many stays silent. */
const REST = 150;

/** Says the region the keyboard stands on to a screen reader. */
export function Spoken() {
  const [sentence, setSentence] = useState("");
  const code = focused.value;

  useEffect(() => {
    const timer = setTimeout(() => setSentence(code === null ? "" : tellAloud(code)), REST);
    return () => clearTimeout(timer);
  }, [code]);

  return (
    <p class="aloud" role="status">
      {sentence}
    </p>
  );
}
