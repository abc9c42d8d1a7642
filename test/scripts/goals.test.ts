import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { goals } from "../../scripts/commands/goals.ts";

const text = (word: string) => ({ zh: word, en: word });

const TABLES: Readonly<Record<string, { role: string; lines: readonly string[] }>> = {
  "regions.csv": {
    role: "regions",
    lines: [
      "code,level,name,name_en,short,parent,kind,lng,lat,accuracy_m,quality,note",
      "10,city,甲市,Jia,甲,,市,,,,,",
      "1001,county,乙县,Yi,乙,10,县,,,,,",
      "1002,county,丙县,Bing,丙,10,县,,,,,",
      "1001001,town,近镇,Jin,近,1001,镇,112,23.05,0,published,",
      "1002001,town,远镇,Yuan,远,1002,镇,112,23.5,0,published,",
    ],
  },
  "groups.csv": {
    role: "groups",
    lines: ["id,name,name_en,short,short_en,members,note,note_en,colour", "west,西部,West,西,West,1001,,,"],
  },
  "sources.csv": { role: "sources", lines: ["id,title,title_en,url,licence", "year,年鉴,Yearbook,,"] },
  "facilities.csv": {
    role: "facilities",
    lines: [
      "id,kind,name,road,region,lng,lat,accuracy_m,position_quality,existence,open,source,note",
      "e1,exit,甲出口,甲高速,,112,23,0,published,published,true,year,",
    ],
  },
  "tasks.csv": {
    role: "tasks",
    lines: [
      "id,title,title_en,lead,lead_en,start,deadline,regions,goals,status,source,quality",
      "t1,修路,Road,交通局,Transport,2023,2024-06,1002001,near,running,year,published",
    ],
  },
  "figures.csv": {
    role: "figures",
    lines: [
      "code,indicator,period,value,low,high,quality,source,note",
      "10,gdp,2023,200,,,official,year,",
      "1001,gdp,2023,60,55,65,estimate,year,",
      "1002,gdp,2023,140,135,145,estimate,year,",
    ],
  },
};

const INDICATORS = [
  {
    id: "gdp",
    name: text("GDP"),
    unit: text("亿元"),
    kind: "count",
    direction: "more",
    theme: "economy",
    levels: ["city", "county"],
  },
];

const goal = (id: string, rule: object) => ({
  id,
  theme: "all",
  name: text(id),
  text: id,
  rule,
  unit: text(""),
  deadline: "2025",
  needs: null,
  source: "year",
});

const GOALS = [
  goal("share", { kind: "share", indicator: "gdp", groups: ["west"], op: ">=", target: 33 }),
  goal("near", { kind: "within", facility: "exit", level: "town", group: null, minutes: 30 }),
  goal("process", { kind: "process" }),
];

const level = (id: string) => ({ id, name: text(id), noun: { zh: id, one: id, other: id }, shown: id !== "city" });

const DESCRIPTOR = {
  $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
  name: "small",
  title: "Small",
  version: "1.0.0",
  resources: [
    ...Object.entries(TABLES).map(([path, { role }]) => ({
      name: path.replace(".csv", ""),
      path,
      format: "csv",
      mediatype: "text/csv",
      encoding: "utf-8",
      role,
      load: role === "facilities" ? "later" : "start",
    })),
    ...["indicators", "goals"].map((role) => ({
      name: role,
      path: `${role}.json`,
      format: "json",
      mediatype: "application/json",
      encoding: "utf-8",
      role,
      load: "start",
    })),
  ],
  atlas: {
    title: text("小图集"),
    place: text("甲市"),
    seal: "甲",
    root: "10",
    levels: ["city", "county", "town"].map(level),
    start: { level: "county", indicator: "gdp", period: null },
    groupsAtStart: null,
    themes: [{ id: "economy", name: text("经济") }],
    goalThemes: [{ id: "all", name: text("全部") }],
    notes: [],
  },
};

let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "goals-"));
  const files: Record<string, string> = {
    "datapackage.json": JSON.stringify(DESCRIPTOR),
    "indicators.json": JSON.stringify(INDICATORS),
    "goals.json": JSON.stringify(GOALS),
  };
  for (const [path, { lines }] of Object.entries(TABLES)) files[path] = `${lines.join("\n")}\n`;
  for (const [path, content] of Object.entries(files)) await writeFile(join(folder, path), content);
  await mkdir(join(folder, "empty"));
});

afterAll(() => rm(folder, { recursive: true }));

async function run(...args: string[]): Promise<{ code: number; lines: string[] }> {
  const lines: string[] = [];
  const code = await goals(args, (line) => lines.push(line));
  return { code, lines };
}

describe("the goals command", () => {
  test("prints each verdict with its evidence and a summary", async () => {
    const { code, lines } = await run(folder);
    expect(code).toBe(0);
    expect(lines[0]).toBe("未达标\tshare\tshare");
    expect(lines[1]).toContain("27.5");
    expect(lines.at(-1)).toBe("达标 0  未达标 2  不确定 0  无数据 1");
  });

  test("gives machines the full verdicts on one line", async () => {
    const { code, lines } = await run(join(folder, "datapackage.json"), "--json", "--speed", "80");
    expect(code).toBe(0);
    expect(lines).toHaveLength(1);
    const found = JSON.parse(lines[0] ?? "");
    expect(found.summary).toEqual({ met: 0, not: 2, uncertain: 0, none: 1 });
    expect(found.goals[0].verdict.readings[0]).toMatchObject({ low: 27.5, high: 32.5, quality: "estimate" });
    expect(found.goals[1].verdict).toMatchObject({
      total: 2,
      passed: 1,
      failed: 1,
      travel: { speed: 80, detour: 1.3 },
    });
    expect(found.goals[1].verdict.members[1].value).toBeCloseTo(((0.5 * 111.195 * 1.3) / 80) * 60, 2);
  });

  test("tells pace, attribution, distances, foundation and tasks to machines", async () => {
    const { lines } = await run(folder, "--json", "--tasks", "--day", "2025-01-01");
    const [share, near] = JSON.parse(lines[0] ?? "").goals;
    expect(share.paces[0]).toMatchObject({
      target: 33,
      obstacle: "no-start",
      projection: { outlook: { kind: "few" } },
    });
    expect(share.attribution.readings[0].parts.map(({ code }: { code: string }) => code)).toEqual(["1001"]);
    expect(share.attribution.readings[0].closing.fixed.value).toBeCloseTo(0.33 * 200 - 60, 9);
    expect(share.foundation.qualities).toEqual([{ quality: "estimate", count: 1 }]);
    expect(near.attribution.repair).toMatchObject({ sure: ["1002001"] });
    expect(near.distances.unit.zh).toBe("分钟");
    expect(near.tasks.map(({ id }: { id: string }) => id)).toEqual(["t1"]);
  });

  test("lists tasks under their goals, and says what is overdue", async () => {
    const { lines } = await run(folder, "--tasks", "--day", "2025-01-01");
    expect(lines).toContain("\t进行中\tt1\t修路\t2024年6月底前，已逾期185天");
    expect(lines.at(-1)).toBe("共1项，进行中1项，逾期1项");
  });

  test("lets evidence of some qualities count, and says what changes", async () => {
    const { lines } = await run(folder, "--json", "--only", "official,published");
    const { goals: found, changes, only } = JSON.parse(lines[0] ?? "");
    expect(only).toEqual(["official", "published"]);
    expect(found[0].verdict.status).toBe("none");
    expect(changes).toEqual([{ goal: "share", from: "not", to: "none", status: true, value: true, coverage: true }]);
  });

  test("changes goals by the file of a scenario, and says what of it does not fit", async () => {
    const file = join(folder, "plan.json");
    const edits = [
      { goal: "share", target: 25 },
      { goal: "nowhere", target: 1 },
    ];
    await writeFile(file, JSON.stringify({ format: "atlas-goal-edits", version: 1, edits }));
    const { lines } = await run(folder, "--edit", file);
    expect(lines[0]).toContain("“nowhere”");
    expect(lines[1]).toBe("达标\tshare\tshare");
    expect(lines).toContain("\t目标33% → 25%");
    expect((await run(folder, "--edit", join(folder, "none.json"))).code).toBe(2);
  });

  test("says what is wrong with its arguments", async () => {
    expect(await run()).toMatchObject({
      code: 2,
      lines: ["goals takes one package", expect.stringContaining("goals PACKAGE")],
    });
    expect((await run(folder, "--speed", "fast")).lines[0]).toContain("fast");
    expect((await run(folder, "--nothing")).code).toBe(2);
    expect((await run(folder, "--only", "best")).lines[0]).toContain("best");
    expect((await run(folder, "--day", "2025")).lines[0]).toContain("2025");
  });

  test("ends with 1 for a folder without a package", async () => {
    const { code, lines } = await run(join(folder, "empty"));
    expect(code).toBe(1);
    expect(lines.join("\n")).toContain("datapackage.json");
  });
});
