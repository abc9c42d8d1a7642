import { blobsOf, type Frame, inflate } from "./blobs.ts";
import { readBlock } from "./block.ts";
import type { Intake } from "./intake.ts";
import { readNodes } from "./pbfnodes.ts";
import { readWays } from "./pbfways.ts";
import { breathe, partOf, type Watch } from "./watch.ts";
import { readWire } from "./wire.ts";

/** Features of a file without which it would be misread. */
const KNOWN: ReadonlySet<string> = new Set(["OsmSchema-V0.6", "DenseNodes"]);

/**
 * Roads from `.osm.pbf`. The file is read twice, ways first, so that only nodes they use are held; blocks without nodes
 * are passed over the second time. Relations are not read. Rejects with `CutError` for a file that stops inside a blob,
 * with another error for what is damaged or asks for features that are not known, and where the watch ends it.
 */
export async function readOsmPbf(bytes: Uint8Array, intake: Intake, watch: Watch): Promise<void> {
  const withNodes: Frame[] = [];
  const first = partOf(watch, 0, 0.6);
  for (const frame of blobsOf(bytes)) {
    await breathe(first, frame.end / bytes.length);
    if (frame.type === "OSMHeader") checkHeader(await inflate(frame));
    if (frame.type !== "OSMData") continue;
    const block = readBlock(await inflate(frame));
    if (readWays(block, intake)) withNodes.push(frame);
    if (intake.lines.full()) return;
  }
  const second = partOf(watch, 0.6, 1);
  for (const [i, frame] of withNodes.entries()) {
    await breathe(second, i / withNodes.length);
    readNodes(readBlock(await inflate(frame)), intake);
  }
}

function checkHeader(bytes: Uint8Array): void {
  const wire = readWire(bytes);
  for (let field = wire.field(); field !== 0; field = wire.field()) {
    if (field !== 4) continue;
    const feature = new TextDecoder().decode(wire.bytes());
    if (!KNOWN.has(feature)) throw new RangeError(`needs ${feature}`);
  }
}
