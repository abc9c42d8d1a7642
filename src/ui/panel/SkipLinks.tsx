import { say } from "../../state/settings.ts";

/** Ways past the header for the keyboard. */
export function SkipLinks() {
  return (
    <>
      <a class="skip" href="#panel">
        {say({ zh: "跳到数据表", en: "Skip to the table" })}
      </a>
      <a class="skip" href="#map">
        {say({ zh: "跳到地图", en: "Skip to the map" })}
      </a>
    </>
  );
}
