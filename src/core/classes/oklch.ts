/** A colour in OKLCH: lightness 0 to 1, chroma, hue in degrees (Ottosson 2020). */
export type Lch = readonly [lightness: number, chroma: number, hue: number];

/** A colour in OKLab. */
export type Lab = readonly [lightness: number, a: number, b: number];

/** `#rrggbb` of an OKLCH colour, each channel clipped to sRGB. */
export function lchToHex([lightness, chroma, hue]: Lch): string {
  const angle = (hue * Math.PI) / 180;
  return labToHex([lightness, chroma * Math.cos(angle), chroma * Math.sin(angle)]);
}

/** `#rrggbb` of an OKLab colour, each channel clipped to sRGB. */
export function labToHex([lightness, a, b]: Lab): string {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const channels = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
  return `#${channels.map((channel) => hexByte(encode(Math.min(1, Math.max(0, channel))) * 255)).join("")}`;
}

/** OKLab of `#rrggbb`. */
export function hexToLab(hex: string): Lab {
  const [r, g, b] = linearChannels(hex);
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

/** Red, green and blue of `#rrggbb` in linear light, 0 to 1. Throws a `RangeError` for any other text. */
export function linearChannels(hex: string): readonly [number, number, number] {
  if (!/^#[0-9a-f]{6}$/i.test(hex)) throw new RangeError(`colour "${hex}" is not #rrggbb`);
  const channel = (at: number) => decode(Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  return [channel(1), channel(3), channel(5)];
}

function hexByte(value: number): string {
  return Math.round(value).toString(16).padStart(2, "0");
}

/** The transfer functions of sRGB (IEC 61966-2-1). */
function encode(linear: number): number {
  return linear <= 0.0031308 ? 12.92 * linear : 1.055 * linear ** (1 / 2.4) - 0.055;
}

function decode(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}
