import { describe, expect, test } from "vitest";
import { packageFiles } from "../../scripts/vite/package.ts";

describe("packageFiles", () => {
  test("lists the descriptor and the files of its resources, each once", () => {
    const resources = [{ path: "a.csv" }, { path: ["b.csv", "sub/c.csv"] }, { path: "a.csv" }];
    expect(packageFiles({ resources })).toEqual(["datapackage.json", "a.csv", "b.csv", "sub/c.csv"]);
  });

  test("leaves out inline data and addresses of other hosts", () => {
    expect(packageFiles({ resources: [{}, { path: "https://example.org/a.csv" }] })).toEqual(["datapackage.json"]);
  });

  test.each(["../secret.csv", "sub/../../secret.csv", "/etc/passwd"])("refuses %s, which leaves the folder", (path) => {
    expect(() => packageFiles({ resources: [{ path }] })).toThrow(path);
  });
});
