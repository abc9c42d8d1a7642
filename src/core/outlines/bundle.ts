/** Files that are opened as one: a table, a file with geometry, or a shapefile with what lies beside it. */
export interface Bundle {
  /** Path of the file that it is opened by. */
  readonly path: string;
  /** Paths of the files beside it that say more of it. */
  readonly beside: readonly string[];
}

const OPENED = /\.(csv|tsv|txt|xlsx|xlsm|xlsb|xls|ods|et|zip|geojson|json|topojson|kml|kmz|fgb|gpkg|shp|html?|xml)$/i;
const BESIDE = /\.(dbf|prj|cpg)$/i;
/** What systems and programs leave in folders: hidden files, copies of resource forks, locks of open workbooks. */
const LITTER = /(^|\/)(\.|~\$|__MACOSX\/)/;

/**
 * What there is to open among files, in the order of their paths, numbers by size: the .dbf, .prj and .cpg of a shapefile go
 * with it, and files that are none the atlas knows are passed over. One file alone is always opened, whatever it is called.
 */
export function bundle(paths: readonly string[]): {
  readonly bundles: readonly Bundle[];
  readonly passed: readonly string[];
} {
  const [only, ...more] = paths;
  if (only !== undefined && more.length === 0) return { bundles: [{ path: only, beside: [] }], passed: [] };
  const sides = new Map<string, string[]>();
  for (const path of paths) {
    if (LITTER.test(path) || !BESIDE.test(path)) continue;
    const stem = stemOf(path);
    sides.set(stem, [...(sides.get(stem) ?? []), path]);
  }
  const opened = paths.filter((path) => !LITTER.test(path) && OPENED.test(path));
  const bundles = opened
    .sort((a, b) => a.localeCompare(b, "zh", { numeric: true }))
    .map((path) => ({ path, beside: /\.shp$/i.test(path) ? (sides.get(stemOf(path)) ?? []) : [] }));
  const taken = new Set(bundles.flatMap(({ path, beside }) => [path, ...beside]));
  return { bundles, passed: paths.filter((path) => !taken.has(path)) };
}

function stemOf(path: string): string {
  return path.replace(/\.\w+$/, "").toLowerCase();
}
