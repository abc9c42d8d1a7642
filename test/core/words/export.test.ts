import { expect, test } from "vitest";
import { bytesText, pixelsText, weightText } from "../../../src/core/words/export.ts";

const table = { format: "csv", rows: 105, columns: 14, bytes: 14 * 1024, samples: 0 } as const;

test("a table is told by rows, columns, size and how many rows are samples", () => {
  expect(weightText(table, "zh")).toBe("105行×14列，约14 KB");
  expect(weightText({ ...table, samples: 103 }, "zh")).toBe("105行×14列，约14 KB，含示例数据103行");
  expect(weightText({ ...table, rows: 1556 }, "en")).toBe("1,556 rows × 14 columns, about 14 KB");
});

test("English counts one row and one value in the singular", () => {
  expect(weightText({ ...table, rows: 1, samples: 1 }, "en")).toBe(
    "1 row × 14 columns, about 14 KB, 1 row of sample data",
  );
});

test("GeoJSON is told by features and properties", () => {
  const shapes = { ...table, format: "geojson", rows: 8, samples: 16 } as const;
  expect(weightText(shapes, "zh")).toBe("8个要素×14个属性，约14 KB，含示例数据16个值");
  expect(weightText(shapes, "en")).toBe("8 features × 14 properties, about 14 KB, 16 values of sample data");
});

test("sizes are whole KB, at least one, and MB with a decimal", () => {
  expect([10, 1600, 1023 * 1024, 1024 * 1024, 2.5 * 1024 * 1024].map(bytesText)).toEqual([
    "1 KB",
    "2 KB",
    "1023 KB",
    "1.0 MB",
    "2.5 MB",
  ]);
});

test("a picture is told by its pixels", () => {
  expect(pixelsText(1600, 1100, 2, "zh")).toBe("3200 × 2200像素");
  expect(pixelsText(1600, 1100, 4, "en")).toBe("6400 × 4400 px");
});
