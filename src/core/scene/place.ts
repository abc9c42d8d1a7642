import { inkOn } from "../classes/contrast.ts";
import type { Layer } from "../regions/shape.ts";
import { type Box, takenBoxes } from "./boxes.ts";
import { type Camera, projector, type Rect, unprojector } from "./camera.ts";
import { growth } from "./circles.ts";
import { BELOW, type Form, LETTERING, type Lettering, textWidth } from "./lettering.ts";
import { type Locator, locator } from "./locate.ts";
import { WORLD } from "./mercator.ts";
import type { LabelWish, PlaceMark } from "./scene.ts";
import { MAP_THEME } from "./theme.ts";

/** A name that has its place: the centre of its first line, in degrees and in px, and how it is written. */
export interface PlacedLabel {
  readonly code: string;
  readonly text: string;
  /** Second line, `BELOW` times the size. */
  readonly below: string | null;
  readonly role: "coarse" | "fine";
  readonly lng: number;
  readonly lat: number;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly weight: number;
  readonly spacing: number;
  /** Width of the halo's stroke in px. */
  readonly halo: number;
  readonly ink: string;
  readonly haloInk: string;
  readonly dim: boolean;
  /** Where a grey dot marks the place that is named, in px from the centre of the first line; none for most names. */
  readonly seat?: readonly [right: number, down: number];
}

export interface PlaceOptions {
  readonly camera: Camera;
  /** The camera that shows the whole, from which zoom steps are counted. */
  readonly whole: Camera;
  readonly width: number;
  readonly height: number;
  readonly layers: ReadonlyMap<string, Layer>;
  readonly theme: "light" | "dark";
  readonly form: Form;
  /** Codes written before all others: hovered, selected. */
  readonly first?: readonly string[];
  /** What names stay clear of, in px of the window. */
  readonly obstacles?: readonly Rect[];
  /** Places drawn over the map, which names leave free. */
  readonly places?: readonly PlaceMark[];
  /** Multiplies all sizes. */
  readonly scale?: number;
}

/** Half the width in px that a name leaves to a place. */
const PLACE = 5;
/** Zoom steps above the whole from which strong names are bold. */
const STRONG_FROM = 2;
/** Half the width in px that names leave to the dot of a seat. */
const SEAT = 3;
/** Em between two names. */
const GAP = 0.28;
/** Share of a name that may lie outside the map. */
const OUTSIDE = 0.06;
/** Share of a name that may lie outside its own region before it takes the ink of the map. */
const LEAVING = 0.04;

/** Share of its region that a name of the coarsest level may hide on a phone, and px it is shrunk to before it does. */
const HIDES = 0.5;
const SHRUNK = 10.5;

/** Tries round the label point, in em: the point itself, then two rings of eight. */
const COARSE_TRIES = tries([1.1, 2.1], 8);
/** Those in a region that is small beside its name. */
const NEAR_TRIES = tries([0.3, 0.6, 0.9], 8);
const FINE_TRIES = tries([0.7, 1.2], 4);
/** Places of a name beside its dot, in half widths and em: right, left, above, below. */
const BESIDE_TRIES = [
  [1, 0.55, 0],
  [-1, -0.55, 0],
  [0, 0, -1.05],
  [0, 0, 1.05],
] as const;

function tries(radii: readonly number[], directions: number): (readonly [number, number, number])[] {
  const found: (readonly [number, number, number])[] = [[0, 0, 0]];
  for (const radius of radii) {
    for (let i = 0; i < directions; i++) {
      const angle = -Math.PI / 2 + (i * 2 * Math.PI) / directions;
      found.push([0, radius * 1.6 * Math.cos(angle), radius * Math.sin(angle)]);
    }
  }
  return found;
}

/** A wish with what does not depend on where it ends up. */
interface Draft {
  readonly wish: LabelWish;
  readonly lettering: Lettering;
  readonly below: string | null;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly shapes: Locator | null;
  /** Px² of its own region, where it must not be hidden; `null` where it may. */
  readonly room: number | null;
}

/** Kilometres of the equator. */
const EQUATOR = 40_075.017;

/** Px of a name and its second line in some lettering. */
function measured(wish: LabelWish, lettering: Lettering, below: string | null) {
  const { size, weight, spacing } = lettering;
  return {
    lettering,
    below,
    width: Math.max(
      textWidth(wish.text, size, { weight, spacing }) - spacing,
      below === null ? 0 : textWidth(below, size * BELOW),
    ),
    height: below === null ? size : size * (1 + 1.3 * BELOW),
  };
}

/**
 * Gives names their places at a camera: those in `first`, then by priority, each where two names never touch (their
 * boxes and 0.28 em), none is cut by the window, and at most 6 % of one lies outside the map. A name of the coarsest
 * level is tried at up to 17 places round its point and others at 9, always with the centre inside its own region; where
 * none is free it is not written. On a phone a name of the coarsest level that would hide more than half of its region
 * gives up its second line, then some of its size, then its place in the middle. A name that leaves its region is written in the map's ink with a halo. Text widths are
 * estimated.
 */
export function placeLabels(wishes: readonly LabelWish[], options: PlaceOptions): readonly PlacedLabel[] {
  const { camera, whole, width, height, layers, form, first = [], obstacles = [], places = [], scale = 1 } = options;
  const project = projector(camera, width, height);
  const unproject = unprojector(camera, width, height);
  const theme = MAP_THEME[options.theme];
  const zoomed = camera.zoom - whole.zoom + 1e-6;
  const locators = [...layers.values()].map((layer) => ({ shapes: layer.shapes, locate: locator(layer.shapes) }));
  const rank = new Map(first.map((code, i) => [code, i - first.length]));
  const taken = takenBoxes();
  for (const { x, y, width: w, height: h } of obstacles) taken.add({ left: x, top: y, right: x + w, bottom: y + h });
  for (const { lng, lat } of places) {
    const [x, y] = project(lng, lat);
    const half = PLACE * scale;
    taken.add({ left: x - half, top: y - half, right: x + half, bottom: y + half });
  }

  const drafts: Draft[] = [];
  for (const wish of wishes) {
    if (zoomed < wish.from && !rank.has(wish.code)) continue;
    const [x, y] = project(wish.lng, wish.lat);
    if (x < 0 || y < 0 || x > width || y > height) continue;
    const base = LETTERING[form][wish.role];
    const spacing = /[\u2e80-\uffff]/.test(wish.text) ? base.spacing * scale : 0;
    const weight = wish.strong && zoomed >= STRONG_FROM ? 600 : base.weight;
    const lettering = { ...base, weight, size: base.size * scale, halo: base.halo * scale, spacing };
    const below = wish.below !== null && zoomed >= (wish.belowFrom ?? 0) ? wish.below : null;
    const own = locators.find(({ shapes }) => shapes.has(wish.code));
    const km = (EQUATOR * Math.cos((wish.lat * Math.PI) / 180)) / (WORLD * 2 ** camera.zoom);
    const area = form === "phone" && wish.role === "coarse" ? own?.shapes.get(wish.code)?.area : undefined;
    const room = area === undefined ? null : area / km ** 2;
    drafts.push({ wish, x, y, shapes: own?.locate ?? null, room, ...measured(wish, lettering, below) });
  }
  const order = (wish: LabelWish) => rank.get(wish.code) ?? wish.priority;
  drafts.sort((a, b) => order(a.wish) - order(b.wish));

  const placed: PlacedLabel[] = [];
  for (const draft of drafts) {
    const found = place(draft);
    if (found) placed.push(found);
  }
  return placed;

  /** The first form of a name that hides no more of its region than it may; else the place that hides least. */
  function place(draft: Draft): PlacedLabel | null {
    if (draft.room === null) return tryPlaces(draft, offsetsOf(draft), Number.POSITIVE_INFINITY);
    const { wish, lettering } = draft;
    const bare = { ...draft, ...measured(wish, lettering, null) };
    const by = Math.min(1, (SHRUNK * scale) / lettering.size);
    const { size, halo, spacing } = lettering;
    const small = measured(wish, { ...lettering, size: size * by, halo: halo * by, spacing: spacing * by }, null);
    const shrunk = { ...draft, ...small };
    return (
      tryPlaces(draft, offsetsOf(draft), HIDES) ??
      tryPlaces(bare, offsetsOf(bare), HIDES) ??
      tryPlaces(shrunk, NEAR_TRIES, HIDES) ??
      tryPlaces(shrunk, NEAR_TRIES, Number.POSITIVE_INFINITY)
    );
  }

  function tryPlaces(
    draft: Draft,
    offsets: readonly (readonly [number, number, number])[],
    hides: number,
  ): PlacedLabel | null {
    const { wish, lettering, shapes, room } = draft;
    const { size } = lettering;
    // Two lines are centred on the point together, so the first stands above it.
    const lift = draft.below === null ? 0 : (draft.height - size) / 2;
    for (const [halves, right, down] of offsets) {
      const x = draft.x + (halves * draft.width) / 2 + right * size;
      const centre = draft.y + down * size;
      const box: Box = {
        left: x - draft.width / 2,
        right: x + draft.width / 2,
        top: centre - draft.height / 2,
        bottom: centre + draft.height / 2,
      };
      if (box.left < 0 || box.top < 0 || box.right > width || box.bottom > height) continue;
      const pad = (size * GAP) / 2;
      const padded = { left: box.left - pad, top: box.top - pad, right: box.right + pad, bottom: box.bottom + pad };
      if (taken.hits(padded)) continue;
      const [lng, lat] = unproject(x, centre);
      if (shapes && !wish.beside && !shapes.inside(wish.code, lng, lat)) continue;
      const lies = shares(box, size, wish.code, shapes);
      if (lies.outside > OUTSIDE) continue;
      if (room !== null && (1 - lies.leaving) * draft.width * draft.height > hides * room) continue;
      taken.add(padded);
      const named = written(draft, x, centre - lift, lies.leaving > LEAVING);
      if (!wish.seat) return named;
      taken.add({ left: draft.x - SEAT, top: draft.y - SEAT, right: draft.x + SEAT, bottom: draft.y + SEAT });
      return { ...named, seat: [draft.x - x, draft.y - (centre - lift)] };
    }
    return null;
  }

  /** Where a name is tried, as shares of its width and as em to the right and down; clear of its circle first. */
  function offsetsOf({
    wish,
    lettering,
    width: wide,
    height: high,
  }: Draft): readonly (readonly [number, number, number])[] {
    if (wish.beside) return BESIDE_TRIES;
    const usual = wish.role === "coarse" ? COARSE_TRIES : FINE_TRIES;
    const radius = (wish.circle ?? 0) * growth(zoomed).circle * scale;
    if (radius === 0 || radius >= wide * 0.6) return usual;
    const down = (radius + high / 2) / lettering.size + 0.15;
    const right = radius / lettering.size + 0.3;
    return [[0, 0, down], [0, 0, -down], [1, right, 0], [-1, -right, 0], ...usual];
  }

  /** Shares of a box that lie outside the whole map, and outside a region; both 0 where there are no shapes. */
  function shares(box: Box, size: number, code: string, own: Locator | null): { outside: number; leaving: number } {
    const columns = Math.max(5, Math.ceil((box.right - box.left) / (size * 0.4)));
    const rows = Math.max(3, Math.ceil((box.bottom - box.top) / (size * 0.5)));
    let outside = 0;
    let leaving = 0;
    for (let j = 0; j < rows; j++) {
      for (let i = 0; i < columns; i++) {
        const [lng, lat] = unproject(
          box.left + ((i + 0.5) / columns) * (box.right - box.left),
          box.top + ((j + 0.5) / rows) * (box.bottom - box.top),
        );
        if (own?.inside(code, lng, lat)) continue;
        leaving++;
        if (locators.length > 0 && !locators.some(({ locate }) => locate.at(lng, lat) !== null)) outside++;
      }
    }
    return { outside: outside / (rows * columns), leaving: own ? leaving / (rows * columns) : 0 };
  }

  function written({ wish, lettering, below }: Draft, x: number, y: number, leaves: boolean): PlacedLabel {
    const { size, weight, spacing, halo } = lettering;
    const [lng, lat] = unproject(x, y);
    const onFill = wish.role === "fine" && wish.ground !== null && !leaves ? wish.ground : null;
    return {
      code: wish.code,
      text: wish.text,
      below,
      role: wish.role,
      lng,
      lat,
      x,
      y,
      size,
      weight,
      spacing,
      halo,
      ink: onFill === null ? theme.ink : inkOn(onFill),
      haloInk: onFill ?? theme.halo,
      dim: wish.dim ?? false,
    };
  }
}
