import { build, createLogger } from "vite";
import { expect, onTestFinished, test, vi } from "vitest";
import { nodeParts } from "../../scripts/vite/nodeparts.ts";

const READERS = /node_modules[\\/]sql\.js[\\/]/;

/** What building a page of one import tells at the level of warnings, and the code it gives. */
async function built(source: string, importer = /^$/): Promise<{ readonly told: string; readonly code: string }> {
  // The bundler warns of this in builds for production only.
  vi.stubEnv("NODE_ENV", "production");
  onTestFinished(() => void vi.unstubAllEnvs());
  const told: string[] = [];
  const logger = createLogger("warn");
  logger.warn = (text) => told.push(text);
  const made = await build({
    configFile: false,
    logLevel: "warn",
    customLogger: logger,
    plugins: [
      {
        name: "entry",
        resolveId: (id) => (id === "entry.js" ? id : null),
        load: (id) => (id === "entry.js" ? source : null),
      },
      nodeParts(importer),
    ],
    build: { write: false, minify: false, rolldownOptions: { input: "entry.js" } },
  });
  const [first] = Array.isArray(made) ? made : [made];
  const chunk = first && "output" in first ? first.output[0] : undefined;
  return { told: told.join("\n"), code: chunk?.type === "chunk" ? chunk.code : "" };
}

const SQL = 'import open from "sql.js/dist/sql-wasm-inline.js"; open();';

test("what a reader imports from Node is left out without a warning", async () => {
  expect((await built(SQL)).told).toContain("node:fs");
  const { told, code } = await built(SQL, READERS);
  expect(told).toBe("");
  expect(code).toContain("initSqlJs");
});

test("anyone else's import from Node still warns", async () => {
  const { told } = await built('import { readFileSync } from "node:fs"; console.log(readFileSync);', READERS);
  expect(told).toContain("node:fs");
});
