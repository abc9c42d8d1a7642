import { stops } from "./barrier.ts";
import { type Block, plain, tagsIn } from "./block.ts";
import type { Intake } from "./intake.ts";
import { readWire } from "./wire.ts";

/** Places the nodes of a block that roads use. */
export function readNodes(block: Block, intake: Intake): void {
  for (const group of block.groups) {
    const wire = readWire(group);
    for (let field = wire.field(); field !== 0; field = wire.field()) {
      if (field === 1) readNode(wire.bytes(), block, intake);
      else if (field === 2) readDense(wire.bytes(), block, intake);
    }
  }
}

function readNode(bytes: Uint8Array, block: Block, intake: Intake): void {
  const wire = readWire(bytes);
  let [id, lat, lng] = [0, 0, 0];
  let keys: number[] = [];
  let values: number[] = [];
  for (let field = wire.field(); field !== 0; field = wire.field()) {
    if (field === 1) id = wire.signed();
    else if (field === 2) keys = plain(wire.bytes());
    else if (field === 3) values = plain(wire.bytes());
    else if (field === 8) lat = wire.signed();
    else if (field === 9) lng = wire.signed();
  }
  place(id, lat, lng, block, intake);
  if (keys.length > 0) bar(id, keys, values, block, intake);
}

/** Nodes as five columns: ids and coordinates as differences, and keys and values of all in one list, 0 after each node. */
function readDense(bytes: Uint8Array, block: Block, intake: Intake): void {
  const wire = readWire(bytes);
  const empty = new Uint8Array() as Uint8Array;
  let [ids, lats, lngs, tags] = [empty, empty, empty, empty];
  for (let field = wire.field(); field !== 0; field = wire.field()) {
    if (field === 1) ids = wire.bytes();
    else if (field === 8) lats = wire.bytes();
    else if (field === 9) lngs = wire.bytes();
    else if (field === 10) tags = wire.bytes();
  }
  const [idWire, latWire, lngWire, tagWire] = [readWire(ids), readWire(lats), readWire(lngs), readWire(tags)];
  let [id, lat, lng] = [0, 0, 0];
  while (idWire.more()) {
    id += idWire.signed();
    lat += latWire.signed();
    lng += lngWire.signed();
    const keys: number[] = [];
    const values: number[] = [];
    for (let key = tagWire.more() ? tagWire.varint() : 0; key !== 0; key = tagWire.varint()) {
      keys.push(key);
      values.push(tagWire.varint());
    }
    place(id, lat, lng, block, intake);
    if (keys.length > 0) bar(id, keys, values, block, intake);
  }
}

function place(
  id: number,
  lat: number,
  lng: number,
  { degrees, latOffset, lngOffset }: Block,
  { lines }: Intake,
): void {
  if (lines.wants(id)) lines.locate(id, degrees(lng, lngOffset), degrees(lat, latOffset));
}

function bar(id: number, keys: number[], values: number[], block: Block, { lines }: Intake): void {
  if (lines.wants(id) && stops(tagsIn(block, keys, values))) lines.bar(id);
}
