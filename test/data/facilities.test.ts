import gcoord from "gcoord";
import { describe, expect, test } from "vitest";
import { toWgs84 } from "../../scripts/data/facilities.ts";
import { table } from "./built.ts";

const facilities = table("facilities.csv");
const exits = facilities.filter(({ kind }) => kind === "exit");

describe("Facilities", () => {
  test("are 45 exits, 33 of them placed, and 44 service areas", () => {
    expect(exits).toHaveLength(45);
    expect(exits.filter(({ lng }) => lng !== "")).toHaveLength(33);
    expect(facilities.filter(({ kind }) => kind === "service")).toHaveLength(44);
  });

  test("are open but for the road under construction", () => {
    expect(facilities.filter(({ open }) => open === "false").map(({ name }) => name)).toEqual([
      "肇明高速（宾亨—水南—小湘—大湾—更合）",
    ]);
  });

  test("place exits at the seat of their town within 4 km, as an estimate", () => {
    const placed = exits.filter(({ lng }) => lng !== "");
    expect(new Set(placed.map(({ accuracy_m, position_quality }) => `${accuracy_m} ${position_quality}`))).toEqual(
      new Set(["4000 estimate"]),
    );
  });

  test("come back to their GCJ-02 place within 1e-8 degrees", () => {
    const gcj: [number, number] = [112.439315, 23.52141];
    const [lng, lat] = gcoord.transform(toWgs84(gcj), gcoord.WGS84, gcoord.GCJ02);
    expect(Math.abs(lng - gcj[0])).toBeLessThan(1e-8);
    expect(Math.abs(lat - gcj[1])).toBeLessThan(1e-8);
  });
});
