import { deflateSync } from "node:zlib";
import { PbfWriter } from "pbf";

/** A node of a small OpenStreetMap file. */
export interface Node {
  readonly id: number;
  readonly lng: number;
  readonly lat: number;
  readonly tags?: Record<string, string>;
}

/** A way of a small OpenStreetMap file. */
export interface Way {
  readonly id: number;
  readonly nodes: readonly number[];
  readonly tags: Record<string, string>;
}

/** How an `.osm.pbf` is written. */
export interface PbfForm {
  readonly dense?: boolean;
  readonly raw?: boolean;
  readonly granularity?: number;
  readonly latOffset?: number;
  readonly lngOffset?: number;
  readonly features?: readonly string[];
}

const utf8 = new TextEncoder();

/**
 * An `.osm.pbf` file after the format's description (fileformat.proto, osmformat.proto): a header, a block of nodes and a
 * block of ways, deflated unless `raw`.
 */
export function osmPbf(nodes: readonly Node[], ways: readonly Way[], form: PbfForm = {}): Uint8Array {
  const header = new PbfWriter();
  for (const feature of form.features ?? ["OsmSchema-V0.6", "DenseNodes"]) header.writeStringField(4, feature);
  return concat([
    blob("OSMHeader", header.finish(), form),
    blob("OSMData", nodeBlock(nodes, form), form),
    blob("OSMData", wayBlock(ways), form),
  ]);
}

function blob(type: string, data: Uint8Array, { raw = false }: PbfForm): Uint8Array {
  const body = new PbfWriter();
  if (raw) body.writeBytesField(1, data);
  else {
    body.writeVarintField(2, data.length);
    body.writeBytesField(3, deflateSync(data));
  }
  const bytes = body.finish();
  const header = new PbfWriter();
  header.writeStringField(1, type);
  header.writeVarintField(3, bytes.length);
  const head = header.finish();
  const size = new Uint8Array(4);
  new DataView(size.buffer).setUint32(0, head.length);
  return concat([size, head, bytes]);
}

/** A string table that begins with the empty string, and the number of each string. */
function table(strings: readonly string[]): {
  readonly write: (pbf: PbfWriter) => void;
  readonly at: (text: string) => number;
} {
  const all = ["", ...new Set(strings)];
  return {
    write(pbf) {
      const message = new PbfWriter();
      for (const text of all) message.writeBytesField(1, utf8.encode(text));
      pbf.writeBytesField(1, message.finish());
    },
    at: (text) => all.indexOf(text),
  };
}

const textsOf = (tags: Record<string, string> = {}) => Object.entries(tags).flat();
const steps = (values: readonly number[]) => values.map((value, i) => value - (values[i - 1] ?? 0));

function nodeBlock(nodes: readonly Node[], form: PbfForm): Uint8Array {
  const { dense = true, granularity = 100, latOffset = 0, lngOffset = 0 } = form;
  const strings = table(nodes.flatMap(({ tags }) => textsOf(tags)));
  const lats = nodes.map(({ lat }) => Math.round((lat * 1e9 - latOffset) / granularity));
  const lngs = nodes.map(({ lng }) => Math.round((lng * 1e9 - lngOffset) / granularity));
  const group = new PbfWriter();
  if (dense) {
    const message = new PbfWriter();
    message.writePackedSVarint(1, steps(nodes.map(({ id }) => id)));
    message.writePackedSVarint(8, steps(lats));
    message.writePackedSVarint(9, steps(lngs));
    message.writePackedVarint(
      10,
      nodes.flatMap(({ tags }) => [...textsOf(tags).map(strings.at), 0]),
    );
    group.writeBytesField(2, message.finish());
  } else {
    for (const [i, { id, tags }] of nodes.entries()) {
      const message = new PbfWriter();
      message.writeSVarintField(1, id);
      message.writePackedVarint(2, Object.keys(tags ?? {}).map(strings.at));
      message.writePackedVarint(3, Object.values(tags ?? {}).map(strings.at));
      message.writeSVarintField(8, lats[i] as number);
      message.writeSVarintField(9, lngs[i] as number);
      group.writeBytesField(1, message.finish());
    }
  }
  const block = new PbfWriter();
  strings.write(block);
  block.writeBytesField(2, group.finish());
  block.writeVarintField(17, granularity);
  block.writeVarintField(19, latOffset);
  block.writeVarintField(20, lngOffset);
  return block.finish();
}

function wayBlock(ways: readonly Way[]): Uint8Array {
  const strings = table(ways.flatMap(({ tags }) => textsOf(tags)));
  const group = new PbfWriter();
  for (const { id, nodes, tags } of ways) {
    const message = new PbfWriter();
    message.writeVarintField(1, id);
    message.writePackedVarint(2, Object.keys(tags).map(strings.at));
    message.writePackedVarint(3, Object.values(tags).map(strings.at));
    message.writePackedSVarint(8, steps(nodes));
    group.writeBytesField(3, message.finish());
  }
  const block = new PbfWriter();
  strings.write(block);
  block.writeBytesField(2, group.finish());
  return block.finish();
}

function concat(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
const tagsXml = (tags: Record<string, string> = {}) =>
  Object.entries(tags)
    .map(([k, v]) => `<tag k="${escaped(k)}" v="${escaped(v)}"/>`)
    .join("");

/** OpenStreetMap XML. */
export function osmXml(nodes: readonly Node[], ways: readonly Way[]): Uint8Array {
  const nodeXml = nodes.map(
    ({ id, lng, lat, tags }) => `<node id="${id}" lat="${lat}" lon="${lng}">${tagsXml(tags)}</node>`,
  );
  const wayXml = ways.map(
    ({ id, nodes: refs, tags }) =>
      `<way id="${id}">${refs.map((ref) => `<nd ref="${ref}"/>`).join("")}${tagsXml(tags)}</way>`,
  );
  return utf8.encode(
    `<?xml version="1.0" encoding="UTF-8"?>\n<osm version="0.6">${[...nodeXml, ...wayXml].join("\n")}</osm>\n`,
  );
}

/** An answer of the Overpass API, with nodes beside the ways or with the geometry in them. */
export function overpassJson(nodes: readonly Node[], ways: readonly Way[], geometry = false): Uint8Array {
  const place = new Map(nodes.map((node) => [node.id, { lat: node.lat, lon: node.lng }]));
  const elements = [
    ...(geometry ? [] : nodes.map(({ id, lng, lat, tags }) => ({ type: "node", id, lat, lon: lng, tags }))),
    ...ways.map(({ id, nodes: refs, tags }) => ({
      type: "way",
      id,
      nodes: refs,
      tags,
      ...(geometry && { geometry: refs.map((ref) => place.get(ref) ?? null) }),
    })),
  ];
  return utf8.encode(JSON.stringify({ version: 0.6, elements }));
}

/** GeoJSON lines with properties. */
export function geojson(
  lines: readonly (readonly [Record<string, unknown>, readonly (readonly unknown[])[]])[],
  more: readonly object[] = [],
): Uint8Array {
  const features = lines.map(([properties, coordinates]) => ({
    type: "Feature",
    properties,
    geometry: { type: "LineString", coordinates },
  }));
  return utf8.encode(JSON.stringify({ type: "FeatureCollection", features: [...features, ...more] }));
}
