import { stops } from "./barrier.ts";
import { CutError } from "./cuterror.ts";
import type { Intake } from "./intake.ts";
import { breathe, partOf, type Watch } from "./watch.ts";
import { attributesOf, type OnStart, scanTags } from "./xml.ts";

/** Bytes read between two breaths. */
const STRIDE = 2 ** 20;

/**
 * Roads from OpenStreetMap XML (`.osm`). The file is read twice, ways first, so that only nodes they use are held;
 * elements that an editor marked as deleted are left out. Rejects with `CutError` for a file that does not end in
 * `</osm>`, with another error for a document type and for what is no XML, and where the watch ends it.
 */
export async function readOsmXml(bytes: Uint8Array, intake: Intake, watch: Watch): Promise<void> {
  const whole = await scan(bytes, wayReader(intake), intake, partOf(watch, 0, 0.5));
  if (!whole) throw new CutError();
  await scan(bytes, nodeReader(intake), intake, partOf(watch, 0.5, 1));
}

interface ElementReader {
  readonly onStart: OnStart;
  readonly onEnd: (name: string) => void;
}

/** Reads all tags; whether the root element ended. */
async function scan(bytes: Uint8Array, { onStart, onEnd }: ElementReader, { lines }: Intake, watch: Watch) {
  let ended = false;
  const scanner = scanTags(onStart, (name) => {
    if (name === "osm") ended = true;
    else onEnd(name);
  });
  const decoder = new TextDecoder();
  for (let at = 0; at < bytes.length && !lines.full(); at += STRIDE) {
    await breathe(watch, at / bytes.length);
    scanner.feed(decoder.decode(bytes.subarray(at, at + STRIDE), { stream: true }));
  }
  return ended || lines.full();
}

function wayReader({ way, lines }: Intake): ElementReader {
  let id: number | null = null;
  let refs: number[] = [];
  let tags = new Map<string, string>();
  return {
    onStart(name, text, empty) {
      if (name === "way") {
        const attributes = attributesOf(text);
        id = empty || isGone(attributes) ? null : idOf(attributes.get("id"));
        refs = [];
        tags = new Map();
      } else if (id === null) return;
      else if (name === "nd") refs.push(idOf(attributesOf(text).get("ref")) ?? 0);
      else if (name === "tag") keep(tags, text);
    },
    onEnd(name) {
      if (name !== "way") return;
      if (id !== null && way(tags, { kind: "way", id })) for (const ref of refs) lines.node(ref);
      id = null;
    },
  };
}

function nodeReader({ lines }: Intake): ElementReader {
  let id: number | null = null;
  let tags = new Map<string, string>();
  return {
    onStart(name, text, empty) {
      if (name === "node") {
        const attributes = attributesOf(text);
        id = isGone(attributes) ? null : idOf(attributes.get("id"));
        if (id !== null && lines.wants(id)) {
          lines.locate(id, numberOf(attributes.get("lon")), numberOf(attributes.get("lat")));
          tags = new Map();
        } else id = null;
        if (empty) id = null;
      } else if (name === "tag" && id !== null) keep(tags, text);
    },
    onEnd(name) {
      if (name !== "node") return;
      if (id !== null && stops(tags)) lines.bar(id);
      id = null;
    },
  };
}

function keep(tags: Map<string, string>, text: string): void {
  const attributes = attributesOf(text);
  const key = attributes.get("k");
  if (key !== undefined) tags.set(key, attributes.get("v") ?? "");
}

function isGone(attributes: ReadonlyMap<string, string>): boolean {
  return attributes.get("action") === "delete" || attributes.get("visible") === "false";
}

/** An id of OpenStreetMap, negative for what an editor has not uploaded yet; `null` for what is none. */
function idOf(text: string | undefined): number | null {
  const id = Number(text);
  return text !== undefined && Number.isSafeInteger(id) ? id : null;
}

/** A number as text has it; `NaN` for none, so that an empty attribute is not 0. */
function numberOf(text: string | undefined): number {
  return text === undefined || text.trim() === "" ? Number.NaN : Number(text);
}
