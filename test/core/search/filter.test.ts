import { describe, expect, test } from "vitest";
import type { Region } from "../../../src/core/regions/region.ts";
import { matchesFilter } from "../../../src/core/search/filter.ts";

const town: Region = {
  code: "441225110",
  level: "town",
  name: "平凤镇",
  nameEn: "Pingfeng",
  short: "平凤",
  aliases: [],
  former: ["江川镇"],
  formerEn: ["Jiangchuan"],
  parent: "441225",
  kind: "镇",
  position: null,
  note: null,
};

describe("matchesFilter", () => {
  test.each(["", "  ", "平凤", "江川", "4412251", "PING", "ｐｉｎｇ", "平凤 441225"])("lets “%s” through", (query) => {
    expect(matchesFilter(town, query)).toBe(true);
  });

  test.each(["回龙", "441226", "平凤 441226", "pf"])("holds “%s” back", (query) => {
    expect(matchesFilter(town, query)).toBe(false);
  });

  test("counts the keys given, such as initials", () => {
    expect(matchesFilter(town, "PF", ["pingfengzhen", "pfz"])).toBe(true);
  });
});
