import { CutError } from "./cuterror.ts";
import { readWire } from "./wire.ts";

/** Most bytes of a header and of an inflated blob, as the format's description has them. */
const LARGEST_HEADER = 2 ** 16;
const LARGEST_BLOB = 2 ** 25;

/** A part of an `.osm.pbf` file as it stands there. */
export interface Frame {
  readonly type: string;
  readonly data: Uint8Array;
  /** Byte of the file after it. */
  readonly end: number;
}

/** Whether bytes begin as `.osm.pbf` does: a short header that names the type `OSMHeader`. */
export function isOsmPbf(bytes: Uint8Array): boolean {
  const size = headerSize(bytes, 0);
  const name = "\n\tOSMHeader";
  return (
    size >= name.length && size <= LARGEST_HEADER && [...name].every((one, i) => bytes[4 + i] === one.charCodeAt(0))
  );
}

function headerSize(bytes: Uint8Array, at: number): number {
  return bytes.length < at + 4 ? -1 : new DataView(bytes.buffer, bytes.byteOffset + at, 4).getUint32(0);
}

/** The blobs of a file one after another. Throws `CutError` where the file ends inside one, else `RangeError`. */
export function* blobsOf(bytes: Uint8Array): Generator<Frame> {
  let at = 0;
  while (at < bytes.length) {
    const size = headerSize(bytes, at);
    if (size > LARGEST_HEADER) throw new RangeError(`a header of ${size} bytes`);
    if (size < 0 || at + 4 + size > bytes.length) throw new CutError();
    const header = readHeader(bytes.subarray(at + 4, at + 4 + size));
    const start = at + 4 + size;
    const end = start + header.size;
    if (end > bytes.length) throw new CutError();
    yield { type: header.type, data: bytes.subarray(start, end), end };
    at = end;
  }
}

function readHeader(bytes: Uint8Array): { readonly type: string; readonly size: number } {
  const wire = readWire(bytes);
  let type = "";
  let size = 0;
  for (let field = wire.field(); field !== 0; field = wire.field()) {
    if (field === 1) type = new TextDecoder().decode(wire.bytes());
    else if (field === 3) size = wire.varint();
  }
  if (size > LARGEST_BLOB) throw new RangeError(`a blob of ${size} bytes`);
  return { type, size };
}

/** Names of the compressions that are known but not read, by their field. */
const OTHERS: Readonly<Record<number, string>> = { 4: "LZMA", 5: "bzip2", 6: "LZ4", 7: "Zstandard" };

/**
 * What a blob holds, inflated where it is deflated. Rejects with a `RangeError` for another compression, for more bytes
 * than were announced, and for damage, which the checksum of zlib tells.
 */
export async function inflate({ data }: Frame): Promise<Uint8Array> {
  const wire = readWire(data);
  let raw: Uint8Array | null = null;
  let deflated: Uint8Array | null = null;
  let size = 0;
  for (let field = wire.field(); field !== 0; field = wire.field()) {
    if (field === 1) raw = wire.bytes();
    else if (field === 2) size = wire.varint();
    else if (field === 3) deflated = wire.bytes();
    else if (OTHERS[field]) throw new RangeError(`compressed by ${OTHERS[field]}; zlib is read`);
  }
  if (raw) return raw;
  if (size > LARGEST_BLOB) throw new RangeError(`a blob of ${size} bytes`);
  return deflated ? unzip(deflated, size) : new Uint8Array();
}

async function unzip(deflated: Uint8Array, size: number): Promise<Uint8Array> {
  const inflated = new Uint8Array(size);
  const stream = new DecompressionStream("deflate");
  const writer = stream.writable.getWriter();
  // What goes wrong in writing is told where it is read.
  writer.write(deflated as Uint8Array<ArrayBuffer>).catch(() => {});
  writer.close().catch(() => {});
  const reader = stream.readable.getReader();
  let at = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    if (at + part.value.length > size) {
      await reader.cancel();
      throw new RangeError(`more than the ${size} bytes announced`);
    }
    inflated.set(part.value, at);
    at += part.value.length;
  }
  if (at < size) throw new RangeError(`${at} instead of ${size} bytes`);
  return inflated;
}
