import type { Text } from "./text.ts";

const NAMES: Readonly<Record<string, Text>> = {
  wgs84: { zh: "WGS 84、CGCS2000（经纬度）", en: "WGS 84 or CGCS2000 (degrees)" },
  swapped: { zh: "经纬度，纬度在前", en: "degrees, latitude first" },
  gcj02: { zh: "GCJ-02（高德、腾讯）", en: "GCJ-02 (AMap, Tencent)" },
  bd09: { zh: "BD-09（百度）", en: "BD-09 (Baidu)" },
  mercator: { zh: "Web墨卡托", en: "Web Mercator" },
};

/** What a coordinate system of `core/outlines/system` is called. */
export function systemName(id: string): Text {
  const fixed = Object.hasOwn(NAMES, id) ? NAMES[id] : undefined;
  if (fixed) return fixed;
  const [, meridian, easting, swapped] = id.split(":");
  const zone = Number(easting) > 1e6 ? Math.floor(Number(easting) / 1e6) : null;
  const order = swapped ? { zh: "，北坐标在前", en: ", northing first" } : { zh: "", en: "" };
  return {
    zh: `CGCS2000高斯—克吕格，中央经线${meridian}°${zone ? `，带号${zone}` : ""}${order.zh}`,
    en: `CGCS2000 Gauss–Kruger, meridian ${meridian}°${zone ? `, zone ${zone}` : ""}${order.en}`,
  };
}
