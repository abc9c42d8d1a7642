import type { SheetLook } from "../jobs/clinic.ts";
import type { GeoKind } from "../outlines/geolayer.ts";
import type { Text } from "./text.ts";

const GEO: Readonly<Record<GeoKind, Text>> = {
  polygon: { zh: "边界", en: "Boundaries" },
  point: { zh: "位置", en: "Positions" },
  line: { zh: "线", en: "Lines" },
};
const VALUES: Text = { zh: "属性数值", en: "Values of attributes" };

/** What a sheet is called: by its name, and for layers by what it holds. */
export function sheetName({ name, geo, attributes }: Pick<SheetLook, "name" | "geo" | "attributes">): Text {
  const holds = attributes ? VALUES : geo ? GEO[geo] : null;
  if (!holds) return { zh: name ?? "", en: name ?? "" };
  return name === null ? holds : { zh: `${name}的${holds.zh}`, en: `${holds.en} of ${name}` };
}
