import { useEffect, useState } from "preact/hooks";
import { tellPlaceAloud } from "../../state/place.ts";
import { focused, focusedPlace } from "../../state/pointer.ts";
import { tellAloud } from "../../state/tell.ts";

/** Milliseconds the keys rest before a region is spoken, so that passing over many stays silent. */
const REST = 150;

/** Says the region or place the keyboard stands on to a screen reader. */
export function Spoken() {
  const [sentence, setSentence] = useState("");
  const code = focused.value;
  const place = focusedPlace.value;

  useEffect(() => {
    const told = () => (place !== null ? tellPlaceAloud(place) : code === null ? "" : tellAloud(code));
    const timer = setTimeout(() => setSentence(told()), REST);
    return () => clearTimeout(timer);
  }, [code, place]);

  return (
    <p class="aloud" role="status">
      {sentence}
    </p>
  );
}
