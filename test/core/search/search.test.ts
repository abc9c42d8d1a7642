import { describe, expect, test } from "vitest";
import { addPinyin, buildSearchIndex, type SearchEntry } from "../../../src/core/search/entry.ts";
import { search } from "../../../src/core/search/search.ts";

const region = (id: string, label: string, ...keys: string[]): SearchEntry => ({
  id,
  kind: "region",
  label,
  keys: [id, ...keys],
});

const index = buildSearchIndex([
  region("441204112", "回龙镇", "回龙", "Huilong"),
  region("441226102", "回龙镇", "回龙", "Huilong"),
  region("441225110", "平凤镇", "平凤", "江川镇"),
  region("441204115", "金利镇", "金利", "Jinli"),
  region("441204114", "金渡镇", "金渡", "Jindu"),
  { id: "gdp", kind: "indicator", label: "地区生产总值", keys: ["GDP"] },
  { id: "gdp_share", kind: "indicator", label: "占全市GDP比重", keys: [] },
  { id: "G04", kind: "goal", label: "强镇", keys: ["金利、大沙等强镇进入千强镇"] },
]);

const ids = (query: string, limit?: number) =>
  search(index, query, limit === undefined ? {} : { limit }).map(({ kind, hits }) => [kind, hits.map(({ id }) => id)]);

describe("search", () => {
  test("finds both places of one name", () => {
    expect(ids("回龙镇")).toEqual([["region", ["441204112", "441226102"]]]);
  });

  test("finds a place by a former name and by its code", () => {
    expect(ids("江川")).toEqual([["region", ["441225110"]]]);
    expect(ids("441204115")).toEqual([["region", ["441204115"]]]);
  });

  test("groups what it finds by kind", () => {
    expect(ids("金利")).toEqual([
      ["region", ["441204115"]],
      ["goal", ["G04"]],
    ]);
  });

  test("puts what is exact before what begins with it, and that before the rest", () => {
    expect(search(index, "gdp")[0]?.hits.map(({ id, rank }) => [id, rank])).toEqual([
      ["gdp", 0],
      ["gdp_share", 2],
    ]);
  });

  test("shows at most as many as asked and counts all", () => {
    expect(search(index, "镇", { limit: 2 })[0]).toMatchObject({ kind: "region", total: 5, hits: [{}, {}] });
  });

  test("does not mind case, width or spaces", () => {
    expect(ids("ＪＩＮ li")).toEqual([["region", ["441204115"]]]);
    expect(ids("４４１２０４１１５")).toEqual([["region", ["441204115"]]]);
  });

  test("finds nothing for nothing, for marks and for what is not there", () => {
    expect(ids("")).toEqual([]);
    expect(ids(" 、")).toEqual([]);
    expect(ids("__proto__")).toEqual([]);
  });

  test("finds by pinyin and initials once they have been added", () => {
    const spelling: Record<string, readonly [string, string]> = {
      金利镇: ["jīn lì zhèn", "jlz"],
      金利: ["jin li", "jl"],
    };
    const spelt = addPinyin(index, (text) => {
      const [full = "", initials = ""] = spelling[text] ?? [];
      return { full, initials };
    });
    expect(ids("jl")).toEqual([]);
    expect(search(spelt, "jl")[0]?.hits.map(({ id }) => id)).toEqual(["441204115"]);
    expect(search(spelt, "jinli")[0]?.hits[0]).toMatchObject({ id: "441204115", rank: 0 });
    expect(spelt.entries.find(({ id }) => id === "441204115")?.keys).toContain("jl");
  });
});
