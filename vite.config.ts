import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { nodeParts } from "./scripts/vite/nodeparts.ts";
import { dataPackage } from "./scripts/vite/package.ts";
import { contentPolicy, hostsOf } from "./scripts/vite/policy.ts";
import { shellChunk } from "./scripts/vite/shell.ts";
import { stamp } from "./scripts/vite/stamp.ts";

// The reader of GeoPackages asks Node for files and random numbers where it runs there.
const sqlParts = () => nodeParts(/node_modules[\\/]sql\.js[\\/]/);
const root = fileURLToPath(new URL(".", import.meta.url));

export default defineConfig({
  // Relative addresses, so that the built folder runs from any path.
  base: "./",
  plugins: [
    dataPackage(fileURLToPath(new URL("data", import.meta.url))),
    contentPolicy(hostsOf(process.env.ATLAS_HOSTS)),
    sqlParts(),
    stamp(root),
  ],
  worker: { format: "es", plugins: () => [sqlParts()] },
  build: {
    target: "es2022",
    modulePreload: { polyfill: false },
    // MapLibre is one module of a megabyte; test/budget weighs what the first view loads.
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      // A slow machine is no fault of a plugin.
      checks: { bundlerTimings: false },
      output: {
        codeSplitting: {
          groups: [
            { name: "maplibre", test: /node_modules[\\/]maplibre-gl[\\/]/ },
            { name: "pinyin", test: /node_modules[\\/]pinyin-pro[\\/]/ },
            { debugName: "shell", name: shellChunk(fileURLToPath(new URL("src/main.tsx", import.meta.url))) },
          ],
        },
      },
    },
  },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          environment: "node",
          include: ["test/**/*.test.{ts,tsx}"],
          exclude: ["test/browser/**", "test/budget/**"],
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        test: {
          name: "browser",
          environment: "node",
          include: ["test/browser/**/*.test.ts", "test/budget/**/*.test.ts"],
          globalSetup: "test/browser/setup.ts",
          fileParallelism: false,
          testTimeout: 90_000,
          hookTimeout: 90_000,
        },
      },
    ],
  },
});
