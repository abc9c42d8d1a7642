import { describe, expect, test } from "vitest";
import { cleanName, normaliseName, shortName } from "../../../src/core/regions/names.ts";

describe("shortName", () => {
  test.each([
    ["金利镇", "金利"],
    ["黄岗街道", "黄岗"],
    ["四会市", "四会"],
    ["高要区", "高要"],
    ["怀集县", "怀集"],
    ["九市镇", "九市"],
    ["下帅壮族瑶族乡", "下帅"],
    ["连山壮族瑶族自治县", "连山"],
    ["渔村村委会", "渔村"],
    ["厚岗社区居委会", "厚岗"],
    ["厚岗社区居民委员会", "厚岗"],
    ["大洲村民委员会", "大洲"],
    ["渔村", "渔村"],
    ["沙县", "沙县"],
    ["城区", "城区"],
    ["肇庆高新技术产业开发区", "肇庆高新技术产业开发"],
    ["四会市（不含高新区）", "四会市（不含高新区）"],
    ["Huilong", "Huilong"],
    ["", ""],
  ])("of %s is %s", (name, short) => {
    expect(shortName(name)).toBe(short);
  });
});

describe("normaliseName", () => {
  test("folds width, case, spaces, marks and invisible characters", () => {
    expect(normaliseName(" 高要区 · 金利镇\u200b")).toBe("高要区金利镇");
    expect(normaliseName("ＪＩＮＬＩ　Town")).toBe("jinlitown");
    expect(normaliseName("四会市（不含高新区）")).toBe(normaliseName("四会市(不含高新区)"));
  });

  test("keeps what a bracket says", () => {
    expect(normaliseName("四会市（不含高新区）")).not.toBe(normaliseName("四会市"));
  });
});

describe("cleanName", () => {
  test("drops controls and direction overrides and keeps markup as text", () => {
    expect(cleanName("\u202e<b>甲</b>\u0000\n乙 ")).toBe("<b>甲</b> 乙");
  });
});
