import { boundaryTopology } from "./boundaries.ts";
import { thiessenCells } from "./cells.ts";
import { descriptor, type Resource } from "./descriptor.ts";
import { FACILITY_FIELDS, facilityRows } from "./facilities.ts";
import type { Facts } from "./facts.ts";
import { addedFigures, FIGURE_FIELDS, type FigureRow, partFacts, sourceOf } from "./figures.ts";
import { goalList } from "./goals.ts";
import { GROUP_FIELDS, GROUPS } from "./groups.ts";
import { INDICATORS } from "./indicators.ts";
import { mendOutlines } from "./outline.ts";
import { CITY, REGION_FIELDS, type RegionRow, regionRows, VILLAGE_FIELDS, villageRows } from "./regions.ts";
import { addedRemarks, REMARK_FIELDS } from "./remarks.ts";
import { sampleTables } from "./sample/tables.ts";
import { TASK_FIELDS, taskRows } from "./sample/tasks.ts";
import { SOURCE_FIELDS, SourceList } from "./sources.ts";
import { writeTable } from "./table.ts";

/** The package as text by path, and what was counted on the way. */
export interface Built {
  readonly files: ReadonlyMap<string, string>;
  readonly counts: Readonly<Record<string, number>>;
  /** Resources in the order of the descriptor. */
  readonly resources: readonly Resource[];
}

/** Builds every file of the package from the facts. The same facts give the same bytes. */
export function buildPackage(facts: Facts): Built {
  const sources = new SourceList();
  const regions = regionRows(facts);
  const villages = villageRows(facts);
  const parted = partFacts(facts.figures, sources);
  const added = addedFigures(parted.figures);
  const figures = sortFigures([...parted.figures, ...added], regions);
  const more = addedRemarks(sourceOf(parted.figures, CITY, "gdp", "2017"));
  const remarks = [...parted.remarks, ...more];
  const facilities = facilityRows(facts, sources);
  const mended = mendOutlines(facts.counties);
  const { cells, nudged } = thiessenCells(mended.outlines, seatsOf(regions));
  const goals = goalList(facts.goals);
  const samples = sampleTables(regions, villages, figures);
  const tasks = taskRows(regions);

  const files = new Map<string, string>();
  const resources: Resource[] = [];
  const add = (resource: Resource, content: string) => {
    files.set(resource.path, content);
    resources.push(resource);
  };
  const key = ["code", "indicator", "period"];
  add(
    {
      name: "regions",
      path: "regions.csv",
      role: "regions",
      load: "start",
      title: "市、县、镇",
      fields: REGION_FIELDS,
      key: ["code"],
    },
    writeTable(REGION_FIELDS, regions),
  );
  add(
    {
      name: "boundaries",
      path: "boundaries.topojson",
      role: "boundaries",
      load: "start",
      title: "县界（示意）与镇界（近似）",
      extra: {
        layers: [
          { object: "counties", level: "county", precision: "schematic" },
          { object: "towns", level: "town", precision: "approximate" },
        ],
      },
    },
    `${JSON.stringify(boundaryTopology(mended.outlines, cells))}\n`,
  );
  add(
    {
      name: "groups",
      path: "groups.csv",
      role: "groups",
      load: "start",
      title: "分组",
      fields: GROUP_FIELDS,
      key: ["id"],
    },
    writeTable(GROUP_FIELDS, GROUPS),
  );
  add(
    {
      name: "sources",
      path: "sources.csv",
      role: "sources",
      load: "start",
      title: "来源",
      fields: SOURCE_FIELDS,
      key: ["id"],
    },
    writeTable(SOURCE_FIELDS, sources.rows()),
  );
  add(
    { name: "indicators", path: "indicators.json", role: "indicators", load: "start", title: "指标" },
    lines(INDICATORS),
  );
  add({ name: "goals", path: "goals.json", role: "goals", load: "start", title: "目标" }, lines(goals));
  add(
    {
      name: "figures-county",
      path: "figures-county.csv",
      role: "figures",
      load: "start",
      title: "市县公布数",
      fields: FIGURE_FIELDS,
      key,
    },
    writeTable(FIGURE_FIELDS, figures),
  );
  add(
    {
      name: "facilities",
      path: "facilities.csv",
      role: "facilities",
      load: "start",
      title: "高速出入口与服务区",
      fields: FACILITY_FIELDS,
      key: ["id"],
    },
    writeTable(FACILITY_FIELDS, facilities),
  );
  for (const sample of samples) {
    const load = sample.path === "sample-county.csv" ? "start" : "later";
    const fields = ["code", "indicator", "period", "value", "quality", "source"] as const;
    add(
      {
        name: sample.path.replace(".csv", ""),
        path: sample.path,
        role: "figures",
        load,
        title: sample.title,
        fields,
        key,
      },
      writeTable(fields, sample.rows),
    );
  }
  add(
    {
      name: "villages",
      path: "villages.csv",
      role: "regions",
      load: "later",
      title: "村（社区）",
      fields: VILLAGE_FIELDS,
      key: ["code"],
    },
    writeTable(VILLAGE_FIELDS, villages),
  );
  add(
    {
      name: "remarks",
      path: "remarks.csv",
      role: "remarks",
      load: "later",
      title: "未列入序列的公布内容",
      fields: REMARK_FIELDS,
    },
    writeTable(REMARK_FIELDS, remarks),
  );
  add(
    {
      name: "sample-tasks",
      path: "sample-tasks.csv",
      role: "tasks",
      load: "later",
      title: "示例：重点任务台账",
      fields: TASK_FIELDS,
      key: ["id"],
    },
    writeTable(TASK_FIELDS, tasks),
  );
  files.set("datapackage.json", `${JSON.stringify(descriptor(resources, villages.length), null, 1)}\n`);
  return {
    files,
    resources,
    counts: {
      "rows of facts": facts.figures.length,
      "figures from facts": parted.figures.length,
      "remarks from facts": parted.remarks.length,
      "of these outranked by a better figure": parted.outranked,
      "figures added": added.length,
      "remarks added": more.length,
      regions: regions.length,
      villages: villages.length,
      goals: goals.length,
      indicators: INDICATORS.length,
      facilities: facilities.length,
      sources: sources.rows().length,
      "exclaves and islets given to a neighbour": mended.parts,
      "gaps closed": mended.gaps,
      "seats moved apart": nudged.length,
      "sample tasks": tasks.length,
      "sample values": samples.reduce((sum, { rows }) => sum + rows.length, 0),
    },
  };
}

function seatsOf(regions: readonly RegionRow[]) {
  return regions
    .filter(({ level }) => level === "town")
    .map(({ code, name, parent, lng, lat }) => ({ code, name, county: parent, lng: Number(lng), lat: Number(lat) }));
}

/** By indicator as declared, then period, then region. */
function sortFigures(rows: readonly FigureRow[], regions: readonly RegionRow[]): FigureRow[] {
  const indicators = new Map(INDICATORS.map(({ id }, index) => [id, index]));
  const order = new Map(regions.map(({ code }, index) => [code, index]));
  const place = (map: ReadonlyMap<string, number>, id: string) => {
    const index = map.get(id);
    if (index === undefined) throw new Error(`"${id}" is not declared`);
    return index;
  };
  return [...rows].sort(
    (one, other) =>
      place(indicators, one.indicator) - place(indicators, other.indicator) ||
      one.period.localeCompare(other.period) ||
      place(order, one.code) - place(order, other.code),
  );
}

/** A JSON array with one item a line. */
function lines(items: readonly unknown[]): string {
  return `[\n${items.map((item) => JSON.stringify(item)).join(",\n")}\n]\n`;
}
