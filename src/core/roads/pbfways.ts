import { type Block, deltas, plain, tagsIn } from "./block.ts";
import type { Intake } from "./intake.ts";
import { readWire } from "./wire.ts";

/** Takes in the ways of a block; whether it has nodes too. */
export function readWays(block: Block, intake: Intake): boolean {
  const keys = [block.strings.find("highway"), block.strings.find("route")];
  let nodes = false;
  for (const group of block.groups) {
    const wire = readWire(group);
    for (let field = wire.field(); field !== 0; field = wire.field()) {
      if (field === 3) readWay(wire.bytes(), block, keys, intake);
      else if (field <= 2) nodes = true;
    }
  }
  return nodes;
}

function readWay(bytes: Uint8Array, block: Block, roads: readonly number[], intake: Intake): void {
  const wire = readWire(bytes);
  let id = 0;
  let keys: number[] = [];
  let values: number[] = [];
  let refs = new Uint8Array() as Uint8Array;
  let lats: number[] = [];
  let lngs: number[] = [];
  for (let field = wire.field(); field !== 0; field = wire.field()) {
    if (field === 1) id = wire.integer();
    else if (field === 2) keys = plain(wire.bytes());
    else if (field === 3) values = plain(wire.bytes());
    else if (field === 8) refs = wire.bytes();
    else if (field === 9) lats = deltas(wire.bytes());
    else if (field === 10) lngs = deltas(wire.bytes());
  }
  if (!keys.some((key) => roads.includes(key))) return;
  if (!intake.way(tagsIn(block, keys, values), { kind: "way", id })) return;
  const { degrees, latOffset, lngOffset } = block;
  for (const [i, ref] of deltas(refs).entries()) {
    intake.lines.node(ref);
    const [lat, lng] = [lats[i], lngs[i]];
    if (lat !== undefined && lng !== undefined) {
      intake.lines.locate(ref, degrees(lng, lngOffset), degrees(lat, latOffset));
    }
  }
}
