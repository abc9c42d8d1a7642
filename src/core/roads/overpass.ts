import { stops } from "./barrier.ts";
import { CutError } from "./cuterror.ts";
import type { Intake } from "./intake.ts";
import type { Tags } from "./tags.ts";
import { breathe, type Watch } from "./watch.ts";

/** An element of an answer of which nothing is known yet. */
interface Loose {
  readonly type?: unknown;
  readonly id?: unknown;
  readonly lat?: unknown;
  readonly lon?: unknown;
  readonly tags?: unknown;
  readonly nodes?: unknown;
  readonly geometry?: unknown;
}

/** Elements between two breaths. */
const STRIDE = 20_000;

/** Whether parsed JSON is an answer of the Overpass API. */
export function isOverpass(
  data: unknown,
): data is { readonly elements: readonly unknown[]; readonly remark?: unknown } {
  return typeof data === "object" && data !== null && Array.isArray((data as { elements?: unknown }).elements);
}

/**
 * Roads from an answer of the Overpass API in JSON, with nodes beside the ways or with `out geom`. Ways are read first,
 * so that only nodes they use are held. Rejects with `CutError` where the server's `remark` tells that it stopped early,
 * and where the watch ends it.
 */
export async function readOverpass(
  { elements, remark }: { readonly elements: readonly unknown[]; readonly remark?: unknown },
  intake: Intake,
  watch: Watch,
): Promise<void> {
  if (typeof remark === "string" && /error/.test(remark)) throw new CutError(remark);
  for (const [pass, read] of [readWay, readNode].entries()) {
    for (const [i, element] of elements.entries()) {
      if (i % STRIDE === 0) await breathe(watch, (pass + i / elements.length) / 2);
      if (intake.lines.full()) return;
      if (typeof element === "object" && element !== null) read(element, intake);
    }
  }
}

function readWay({ type, id, tags, nodes, geometry }: Loose, { way, lines }: Intake): void {
  if (type !== "way" || !isId(id)) return;
  if (!way(tagsOf(tags), { kind: "way", id })) return;
  const ids = Array.isArray(nodes) ? nodes : [];
  const places = Array.isArray(geometry) ? geometry : [];
  for (let i = 0; i < Math.max(ids.length, places.length); i++) {
    const place: Loose | null | undefined = places[i];
    const node: unknown = ids[i];
    if (isId(node)) {
      lines.node(node);
      if (place) lines.locate(node, place.lon, place.lat);
    } else if (place) lines.point(place.lon, place.lat);
    else lines.gap();
  }
}

function readNode({ type, id, lat, lon, tags }: Loose, { lines }: Intake): void {
  if (type !== "node" || !isId(id) || !lines.wants(id)) return;
  lines.locate(id, lon, lat);
  if (tags !== undefined && stops(tagsOf(tags))) lines.bar(id);
}

function tagsOf(tags: unknown): Tags {
  if (typeof tags !== "object" || tags === null) return new Map();
  return new Map(Object.entries(tags).map(([key, value]) => [key, String(value)]));
}

function isId(id: unknown): id is number {
  return Number.isSafeInteger(id);
}
