import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { fingerprint, stale } from "../../scripts/vite/stamp.ts";

describe("a build", () => {
  let root = "";
  let dist = "";

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), "atlas-stamp-"));
    dist = join(root, "dist");
    mkdirSync(join(root, "src"));
    mkdirSync(dist);
    writeFileSync(join(root, "src/main.tsx"), "one");
    writeFileSync(join(dist, "index.html"), "");
    writeFileSync(join(dist, "inputs.sha256"), fingerprint(root));
    const folder = root;
    onTestFinished(() => rmSync(folder, { recursive: true }));
  });

  test("is fresh while its inputs are as they were", () => {
    expect(stale(root, dist)).toBe(false);
  });

  test("is stale once a file has changed", () => {
    writeFileSync(join(root, "src/main.tsx"), "two");
    expect(stale(root, dist)).toBe(true);
  });

  test("is stale once a file has gone or come", () => {
    writeFileSync(join(root, "src/other.ts"), "");
    expect(stale(root, dist)).toBe(true);
    rmSync(join(root, "src/other.ts"));
    rmSync(join(root, "src/main.tsx"));
    expect(stale(root, dist)).toBe(true);
  });

  test("is stale where it has no page", () => {
    rmSync(join(dist, "index.html"));
    expect(stale(root, dist)).toBe(true);
  });
});
