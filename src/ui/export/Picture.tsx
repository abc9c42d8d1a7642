import { useEffect, useState } from "preact/hooks";
import { pictureOf, type Wish } from "../../state/exporting.ts";
import { scene } from "../../state/scene.ts";
import { say } from "../../state/settings.ts";
import { Choices } from "./Choices.tsx";

const SCALES = [
  [1, { zh: "1×", en: "1×" }],
  [2, { zh: "2×", en: "2×" }],
  [4, { zh: "4×", en: "4×" }],
] as const;

/** The sheet as an image, so that nothing in it can run. */
function Preview({ ink }: { ink: Wish["ink"] }) {
  const [address, setAddress] = useState("");
  useEffect(() => {
    const url = URL.createObjectURL(new Blob([pictureOf(ink)], { type: "image/svg+xml" }));
    setAddress(url);
    return () => URL.revokeObjectURL(url);
  }, [ink, scene.value]);
  return (
    <div class="export-preview">
      {address && <img src={address} width={436} height={300} alt={say({ zh: "图片预览", en: "Preview" })} />}
    </div>
  );
}

/** How a picture of the map is made: its pixels and colours, and what it will look like. */
export function Picture({
  scale,
  setScale,
  ink,
  setInk,
}: {
  scale: Wish["scale"];
  setScale: (scale: Wish["scale"]) => void;
  ink: Wish["ink"];
  setInk: (ink: Wish["ink"]) => void;
}) {
  return (
    <>
      <Choices
        name="scale"
        legend={{ zh: "清晰度", en: "Resolution" }}
        chosen={scale}
        choose={setScale}
        choices={SCALES}
      />
      <Choices
        name="ink"
        legend={{ zh: "颜色", en: "Colours" }}
        chosen={ink}
        choose={setInk}
        choices={[
          ["light", { zh: "浅色", en: "Light" }],
          ["mono", { zh: "黑白", en: "Black and white" }],
        ]}
      />
      <Preview ink={ink} />
    </>
  );
}
