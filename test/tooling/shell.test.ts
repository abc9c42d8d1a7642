import { expect, test } from "vitest";
import { shellChunk } from "../../scripts/vite/shell.ts";

test("the shell holds what the entry imports at once, but no collection and nothing lazy", () => {
  const imports: Readonly<Record<string, readonly string[]>> = {
    main: ["page", "/node_modules/@turf/turf/index.js"],
    page: ["main", "words"],
    lazy: ["words"],
  };
  const modules = { getModuleInfo: (id: string) => ({ importedIds: imports[id] ?? [] }) };
  const chunk = shellChunk("main");
  expect(["main", "page", "words"].map((id) => chunk(id, modules))).toEqual(["shell", "shell", "shell"]);
  expect(chunk("/node_modules/@turf/turf/index.js", modules)).toBeNull();
  expect(chunk("lazy", modules)).toBeNull();
});
