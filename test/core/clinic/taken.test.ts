import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { loadFromFolder } from "../../../scripts/commands/load.ts";
import { examine } from "../../../src/core/clinic/clinic.ts";
import type { Atlas } from "../../../src/core/package/atlas.ts";
import { openPackage } from "../../../src/core/package/read.ts";
import { PLACES } from "./office.ts";

const load = loadFromFolder(fileURLToPath(new URL("../../../data", import.meta.url)));
const opened = openPackage(load).then(({ atlas }) => atlas as Atlas);

/** The indicator that a column called so is taken for, and those that are offered for it. */
async function read(heading: string, cells = ["1.5", "2.5"]) {
  const { indicators } = await opened;
  const rows = [
    ["镇", heading],
    ["金利镇", cells[0] ?? ""],
    ["金渡镇", cells[1] ?? ""],
  ];
  const grid = { file: "t.csv", sheet: null, issues: [], rows };
  const { plan, columns } = examine(grid, { row: 0, height: 1 }, PLACES, indicators, { decisions: new Map() });
  return { taken: plan.values[0]?.indicator ?? null, offered: columns[1]?.likely.map(({ id }) => id) ?? [] };
}

describe("a column called", () => {
  test.each([
    "2023年一般公共预算收入排名",
    "2023年一般公共预算收入位次",
    "2023年一般公共预算收入名次（位）",
    "2023年一般公共预算收入目标（亿元）",
    "2023年一般公共预算收入目标值（亿元）",
    "2023年一般公共预算收入计划数（亿元）",
    "2023年一般公共预算收入预算数（亿元）",
    "2023年一般公共预算收入完成率（%）",
    "2023年城镇居民人均可支配收入比上年增加（元）",
    "2023年城镇居民人均可支配收入指数",
    "2023年一般公共预算收入人均（元）",
    "上年同期一般公共预算收入（亿元）",
    "去年一般公共预算收入（亿元）",
    "2023年 上年数",
    "2023年全体居民人均可支配收入（元）",
    "2023年地区生产总值（2020年不变价，亿元）",
    "2023年全部工业增加值（亿元）",
    "2023年工业总产值（亿元）",
    "2023年4G网络覆盖",
    "2023年人口占全市比重（%）",
    "2023年村级集体经营性支出（万元）",
    "2023年新增市场主体总量（万户）",
    "2023年60岁及以上人口（人）",
  ])("%s is taken for nothing", async (heading) => {
    expect((await read(heading)).taken).toBeNull();
  });

  test("未通管道天然气 is not taken for its opposite, which is offered", async () => {
    expect(await read("2023年未通管道天然气（是/否）", ["是", "否"])).toMatchObject({
      taken: null,
      offered: ["pipeline_gas"],
    });
    expect((await read("2023年通管道天然气（是/否）", ["是", "否"])).taken).toBe("pipeline_gas");
  });

  test.each([
    ["2023年一般公共预算收入增长（%）", "fiscal_revenue_growth"],
    ["2023年GDP同比增长（%）", "gdp_growth"],
    ["2023年地区生产总值比上年增长（%）", "gdp_growth"],
    ["2023年地区生产总值名义增速（%）", "gdp_growth_nominal"],
    ["2023年规模以上工业增加值增速（%）", "industry_added_growth"],
    ["2023年规模以上工业增加值（万元）", "industry_added"],
    ["2023年人均GDP（元）", "gdp_per_head"],
    ["2023年人均地区生产总值增速（%）", "gdp_per_head_growth"],
    ["1.一般公共预算收入（万元）", "fiscal_revenue"],
    ["2023年城镇居民人均可支配收入（元）", "urban_income"],
    ["2023年城镇居民人均可支配收入增长（%）", "urban_income_growth"],
    ["2020年60岁及以上人口占比（%）", "age_60"],
    ["2020年65岁及以上人口比重（%）", "age_65"],
    ["2023年地区生产总值占全市比重（%）", "gdp_share"],
    ["2023年全国综合实力百强县市位次", "top100_rank"],
    ["2023年城镇化率（%）", "urbanisation"],
    ["2020年普查城镇化率（%）", "census_urbanisation"],
    ["2023年常住人口（万人）", "population"],
    ["2020年普查常住人口（人）", "census_population"],
  ])("%s is %s", async (heading, id) => {
    expect((await read(heading)).taken).toBe(id);
  });

  test("after any indicator is taken for it", async () => {
    for (const { id, name } of (await opened).indicators) expect((await read(name.zh)).taken, name.zh).toBe(id);
  });
});
