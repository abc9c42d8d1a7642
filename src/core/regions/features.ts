import { feature } from "topojson-client";
import type { GeometryObject, Topology } from "topojson-specification";

/** A feature as a boundary file holds it, unchecked. */
export interface RawFeature {
  readonly id: string | null;
  readonly properties: Readonly<Record<string, unknown>>;
  /** `undefined` where it could not be put together. */
  readonly geometry: unknown;
}

/** The features of one object of a boundary file; GeoJSON has a single one, named "". */
export interface RawObject {
  readonly name: string;
  readonly features: readonly RawFeature[];
}

/**
 * The objects of GeoJSON (collection, feature or bare geometry) or TopoJSON data; `null` where it is neither. A TopoJSON
 * geometry whose arcs do not exist comes without geometry.
 */
export function objectsOf(data: unknown): readonly RawObject[] | null {
  if (!isRecord(data)) return null;
  if (data.type === "Topology") return isTopology(data) ? topologyObjects(data) : null;
  if (data.type === "FeatureCollection") {
    return Array.isArray(data.features) ? [{ name: "", features: data.features.map(rawFeature) }] : null;
  }
  if (data.type === "GeometryCollection") {
    return Array.isArray(data.geometries) ? [{ name: "", features: data.geometries.map(bareGeometry) }] : null;
  }
  if (data.type === "Feature") return [{ name: "", features: [rawFeature(data)] }];
  return Array.isArray(data.coordinates) ? [{ name: "", features: [bareGeometry(data)] }] : null;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isTopology(data: Record<string, unknown>): boolean {
  return Array.isArray(data.arcs) && isRecord(data.objects);
}

function topologyObjects(data: Record<string, unknown>): readonly RawObject[] {
  const topology = data as unknown as Topology;
  return Object.entries(topology.objects).map(([name, object]) => {
    const parts =
      object?.type === "GeometryCollection" && Array.isArray(object.geometries) ? object.geometries : [object];
    return { name, features: parts.map((part) => topologyFeature(topology, part as GeometryObject)) };
  });
}

function topologyFeature(topology: Topology, part: GeometryObject): RawFeature {
  const { id, properties } = isRecord(part) ? part : {};
  try {
    return rawFeature({ ...feature(topology, part), id, properties });
  } catch {
    return rawFeature({ id, properties });
  }
}

function rawFeature(value: unknown): RawFeature {
  const { id, properties, geometry } = isRecord(value) ? value : {};
  return {
    id: typeof id === "string" || typeof id === "number" ? String(id) : null,
    properties: isRecord(properties) ? properties : {},
    geometry,
  };
}

function bareGeometry(geometry: unknown): RawFeature {
  return { id: null, properties: {}, geometry };
}
