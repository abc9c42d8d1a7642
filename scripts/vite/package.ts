import { createReadStream, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Connect, Plugin } from "vite";
import { mime } from "../mime.ts";

const DESCRIPTOR = "datapackage.json";

/**
 * Paths of a data package relative to its folder: the descriptor and every file its resources name, in that order.
 * Resources with inline data or with an address of their own are left out.
 *
 * @throws Error quoting a path that leaves the folder
 */
export function packageFiles(descriptor: { resources?: readonly { path?: string | readonly string[] }[] }): string[] {
  const paths = (descriptor.resources ?? []).flatMap((resource) => resource.path ?? []);
  const files = paths.filter((path) => !/^[a-z]+:/i.test(path));
  for (const file of files) {
    if (file.startsWith("/") || file.split(/[\\/]/).includes("..")) throw new Error(`path leaves the package: ${file}`);
  }
  return [...new Set([DESCRIPTOR, ...files])];
}

/**
 * Serves the data package in `folder` under `/data/` while developing and copies it to `data/` in the build:
 * the files its descriptor names, nothing else. Without a descriptor the build warns and holds no package.
 */
export function dataPackage(folder: string): Plugin {
  const files = (): string[] =>
    existsSync(join(folder, DESCRIPTOR))
      ? packageFiles(JSON.parse(readFileSync(join(folder, DESCRIPTOR), "utf8")))
      : [];
  const answer: Connect.NextHandleFunction = (request, response, next) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    if (!pathname.startsWith("/data/")) return next();
    const file = files().find((name) => `/data/${encodeURI(name)}` === pathname);
    if (file === undefined) {
      response.statusCode = 404;
      response.end("not in the package\n");
      return;
    }
    response.setHeader("Content-Type", mime(file));
    response.setHeader("Cache-Control", "no-cache");
    createReadStream(join(folder, file)).pipe(response);
  };
  return {
    name: "atlas:package",
    configureServer(server) {
      server.middlewares.use(answer);
    },
    generateBundle() {
      const found = files();
      if (found.length === 0) this.warn(`${join(folder, DESCRIPTOR)} is missing: the build holds no data package`);
      for (const file of found) {
        this.emitFile({ type: "asset", fileName: `data/${file}`, source: readFileSync(join(folder, file)) });
      }
    },
  };
}
