import { useEffect } from "preact/hooks";
import { view } from "../../state/address.ts";
import { completeAtlas } from "../../state/atlas.ts";
import { shown } from "../../state/chain.ts";
import { say } from "../../state/settings.ts";
import { One } from "./One.tsx";
import { Several } from "./Several.tsx";
import "./profile.css";

/** What is known of the region in sight, or of all that are selected. */
export function Profile() {
  useEffect(() => {
    void completeAtlas();
  }, []);
  const { region: asked, selection } = view.value;
  const { byCode } = shown.value.regions;
  const known = selection.filter((code) => byCode.has(code));
  const region = byCode.get(asked ?? "") ?? (known.length === 1 ? byCode.get(known[0] ?? "") : undefined);
  return (
    <section class="profile-tab scroll" aria-label={say({ zh: "画像", en: "Profile" })}>
      {known.length > 1 && !(region && !known.includes(region.code)) ? (
        <Several codes={known} />
      ) : region ? (
        <One key={region.code} region={region} />
      ) : (
        <p class="empty">
          {say({ zh: "在地图或表中选择一个区域，查看它的画像。", en: "Select a region on the map or in the table." })}
        </p>
      )}
    </section>
  );
}
