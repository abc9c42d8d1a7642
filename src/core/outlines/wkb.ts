import type { Geometry, Position } from "geojson";

/** Deepest nesting of collections that is followed. */
const DEEPEST = 4;

/**
 * A geometry from well-known binary (OGC 06-103r4 and ISO 13249-3, with Z and M, which are dropped). `null` for an empty
 * point or a kind that has no place on a map. Throws a `RangeError` where the bytes end too early or say what they cannot
 * hold.
 */
export function readWkb(bytes: Uint8Array): Geometry | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  const count = (little: boolean, least: number): number => {
    const found = view.getUint32(at, little);
    at += 4;
    if (found * least > view.byteLength - at) throw new RangeError(`${found} parts in ${view.byteLength - at} bytes`);
    return found;
  };

  const geometry = (depth: number): Geometry | null => {
    if (depth > DEEPEST) throw new RangeError("collections too deep");
    const little = view.getUint8(at) === 1;
    const code = view.getUint32(at + 1, little);
    at += 5;
    // ISO adds 1000 for Z, 2000 for M, 3000 for both; EWKB sets the highest bits.
    const kind = (code & 0xffff) % 1000;
    const more = Math.floor((code & 0xffff) / 1000);
    const ordinates = 2 + (more === 1 || more === 2 ? 1 : more === 3 ? 2 : 0) + (code >>> 31) + ((code >>> 30) & 1);
    const position = (): Position => {
      const found = [view.getFloat64(at, little), view.getFloat64(at + 8, little)];
      at += 8 * ordinates;
      if (at > view.byteLength) throw new RangeError("a position is cut");
      return found;
    };
    const line = () => Array.from({ length: count(little, 8 * ordinates) }, position);
    const rings = () => Array.from({ length: count(little, 4) }, line);
    const parts = () => Array.from({ length: count(little, 5) }, () => geometry(depth + 1));
    const coordinates = <Part>(): Part[] =>
      parts().flatMap((part) => (part && "coordinates" in part ? [part.coordinates as Part] : []));
    switch (kind) {
      case 1: {
        const found = position();
        return found.some(Number.isNaN) ? null : { type: "Point", coordinates: found };
      }
      case 2:
        return { type: "LineString", coordinates: line() };
      case 3:
        return { type: "Polygon", coordinates: rings() };
      case 4:
        return { type: "MultiPoint", coordinates: coordinates() };
      case 5:
        return { type: "MultiLineString", coordinates: coordinates() };
      case 6:
        return { type: "MultiPolygon", coordinates: coordinates() };
      default:
        return null;
    }
  };
  return geometry(0);
}
