/** Uniform numbers in [0, 1). */
export type Random = () => number;

/**
 * Random numbers that depend on nothing but a text: mulberry32 (Tommy Ettinger), seeded with the 32-bit FNV-1a hash of
 * the text's UTF-16 units.
 */
export function randomFor(key: string): Random {
  let hash = 0x811c9dc5;
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  let state = hash >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A standard normal number that depends on a text alone (Box and Muller 1958). */
export function normalFor(key: string): number {
  const random = randomFor(key);
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/**
 * Parts a total among weights so that the parts, in printed decimals, add up to it exactly (largest remainders). The
 * parts come back as whole numbers of the last decimal; the total must have no more decimals than that.
 */
export function apportion(total: number, weights: readonly number[], decimals: number): number[] {
  const units = Math.round(total * 10 ** decimals);
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const exact = weights.map((weight) => (units * weight) / sum);
  const parts = exact.map(Math.floor);
  const rest = units - parts.reduce((all, part) => all + part, 0);
  const order = exact.map((value, index) => [value - Math.floor(value), index] as const);
  order.sort(([one, i], [other, j]) => other - one || i - j);
  for (const [, index] of order.slice(0, rest)) parts[index] = (parts[index] ?? 0) + 1;
  return parts;
}
