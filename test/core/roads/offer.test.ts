import { describe, expect, test } from "vitest";
import type { Facility } from "../../../src/core/reach/facility.ts";
import { exitPlaces } from "../../../src/core/roads/exits.ts";
import { systemOffered } from "../../../src/core/roads/offer.ts";
import { openRoads } from "../../../src/core/roads/open.ts";
import { geojson } from "./files.ts";

const seats = [{ lng: 112.45, lat: 23.05 }];

async function offered(points: [number, number][]) {
  const { report, issues } = await openRoads(geojson([[{ highway: "primary" }, points]]), "x", { seats });
  return systemOffered(report, issues);
}

describe("another coordinate system is offered for roads", () => {
  test("of which longitude and latitude stand the other way round", async () => {
    expect(
      await offered([
        [23.05, 112.45],
        [23.06, 112.46],
      ]),
    ).toBe("swapped");
  });

  test("in metres of Web Mercator: 112.45° and 23.05° are 12 517 877 m and 2 638 066 m", async () => {
    // R = 6 378 137 m: x = R λ; y = R ln tan(π/4 + φ/2).
    expect(
      await offered([
        [12_517_877, 2_638_066],
        [12_518_877, 2_639_066],
      ]),
    ).toBe("mercator");
  });

  test("never where nothing speaks for it", async () => {
    expect(
      await offered([
        [112.45, 23.05],
        [112.46, 23.06],
      ]),
    ).toBeNull();
    const suspicion = { system: "gcj02", metres: 600, seats: 40, better: 38 } as const;
    expect(systemOffered({ suspicion }, [])).toBe("gcj02");
  });
});

describe("exits that open an expressway drawn without links", () => {
  const at = (id: string, accuracy: number | null, more: Partial<Facility> = {}): Facility =>
    ({
      id,
      kind: "exit",
      open: true,
      position: { lng: 112, lat: 23, accuracy, quality: "official" },
      ...more,
    }) as Facility;

  test("are those in use whose place is known to within a kilometre", () => {
    const all = [
      at("good", 1000),
      at("unstated", null),
      at("rough", 1001),
      at("shut", 10, { open: false }),
      at("school", 10, { kind: "school" }),
      at("nowhere", 10, { position: null }),
    ];
    expect(exitPlaces(all)).toEqual([all[0]?.position, all[1]?.position]);
    expect(exitPlaces(all, "school")).toEqual([all[4]?.position]);
  });
});
