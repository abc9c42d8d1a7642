/** An upright box in px of the stage. */
export interface Frame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Px between a tip and what it stands clear of. */
const GAP = 10;

/** Px between a tip beside a region and the region's label point, at the least. */
const BESIDE = 34;

/** Px between a tip and the edge of the stage. */
const EDGE = 8;

function overlap(a: Frame, b: Frame): number {
  const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return wide > 0 && high > 0 ? wide * high : 0;
}

/**
 * Upper left corner in px of a tip of `width` by `height` that speaks of a region: beside it on the side with more
 * room, else above or below it, moved along no further than it must to stand clear of the `fixed` boxes. Where no place
 * is clear the one that covers least is taken; covering the region itself counts ten times.
 */
export function beside(
  region: Frame & { readonly x: number; readonly y: number },
  tip: { readonly width: number; readonly height: number },
  stage: { readonly width: number; readonly height: number },
  fixed: readonly Frame[],
): readonly [number, number] {
  const { width, height } = tip;
  const right = Math.max(region.x + BESIDE, region.right + GAP);
  const left = Math.min(region.x - BESIDE, region.left - GAP) - width;
  const sides = region.x > stage.width / 2 ? [left, right] : [right, left];
  const middle = region.y - height / 2;
  const centre = region.x - width / 2;
  const tops = [middle, ...fixed.flatMap((one) => [one.bottom + EDGE, one.top - EDGE - height])];
  const lefts = [centre, ...fixed.flatMap((one) => [one.right + EDGE, one.left - EDGE - width])];
  const clampX = (x: number) => Math.max(EDGE, Math.min(x, stage.width - width - EDGE));
  const clampY = (y: number) => Math.max(EDGE, Math.min(y, stage.height - height - EDGE));
  const near = (all: readonly number[], to: number) => [...all].sort((a, b) => Math.abs(a - to) - Math.abs(b - to));
  const places = [
    ...sides.filter((x) => x === clampX(x)).flatMap((x) => near(tops.map(clampY), middle).map((y) => [x, y] as const)),
    ...[region.top - GAP - height, region.bottom + GAP]
      .filter((y) => y === clampY(y))
      .flatMap((y) => near(lefts.map(clampX), centre).map((x) => [x, y] as const)),
    [clampX(sides[0] as number), clampY(middle)] as const,
  ];
  let best = places[0] as readonly [number, number];
  let least = Number.POSITIVE_INFINITY;
  for (const place of places) {
    const [x, y] = place;
    const frame = { left: x, right: x + width, top: y, bottom: y + height };
    const covered = overlap(frame, region) * 10 + fixed.reduce((sum, one) => sum + overlap(frame, one), 0);
    if (covered < least) {
      best = place;
      least = covered;
    }
    if (covered === 0) break;
  }
  return best;
}
