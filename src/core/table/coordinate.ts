import { foldWidth } from "./fold.ts";

const PLAIN = /^[+-]?\d+(?:\.\d*)?$/;
const GROUPED = /^\d{1,3}(?:,\d{3})+(?:\.\d*)?$/;
const PARTED =
  /^([+-]?)(\d{1,3})\s?(?:[°º˚度:\s-])\s?(\d{1,2}(?:\.\d+)?)(?:\s?(?:[′'’‘分:\s-])\s?(?:(\d{1,2}(?:\.\d+)?)\s?(?:[″"”“秒]|''|′′|’’)?)?)?$/;
const BEFORE = /^(东经|西经|北纬|南纬|[EWNS])\s?[:：]?\s?/i;
const AFTER = /\s?([EWNS])$/i;

/**
 * A coordinate as people write it: a number of degrees or metres, or degrees with minutes and seconds such as
 * 112°27′30″E, 东经112度27分30秒, 112-27-30, 112:27:30 or 23°03.5′N. West and south are negative. `null` for anything else,
 * also where minutes or seconds reach 60.
 */
export function readCoordinate(text: string): number | null {
  const folded = foldWidth(text);
  const side = (BEFORE.exec(folded)?.[1] ?? AFTER.exec(folded)?.[1] ?? "").toUpperCase();
  const bare = folded.replace(BEFORE, "").replace(AFTER, "").trim();
  const turn = /[WS西南]/.test(side) ? -1 : 1;
  const plain = bare.replace(/\s?[°º˚度]$/, "");
  if (PLAIN.test(plain)) return turn * Number(plain);
  if (GROUPED.test(plain)) return turn * Number(plain.replaceAll(",", ""));
  const parted = PARTED.exec(bare);
  if (!parted) return null;
  const [, sign, degrees, minutes = "0", seconds = "0"] = parted;
  if (Number(minutes) >= 60 || Number(seconds) >= 60) return null;
  const size = Number(degrees) + Number(minutes) / 60 + Number(seconds) / 3600;
  return (sign === "-" ? -turn : turn) * size;
}

/** Whether a text gives a place to some metres: with seconds or minutes, or with four decimals of a degree. */
export function isFine(text: string): boolean {
  return /\.\d{4}/.test(text) || /\d\s*[°º˚度].*\d\s*[′'’分]/.test(foldWidth(text));
}
