import type { Plugin } from "vite";

const EMPTY = "\0atlas:node-part";

/**
 * Leaves out of the built page what a package imports from Node and only uses there, without the bundler's warning.
 *
 * @param from matches the modules whose imports of `node:` are meant, such as `/sql\.js/`; anyone else's still warn
 */
export function nodeParts(from: RegExp): Plugin {
  return {
    name: "atlas:node-parts",
    apply: "build",
    enforce: "pre",
    resolveId(source, importer) {
      return source.startsWith("node:") && importer !== undefined && from.test(importer) ? EMPTY : null;
    },
    load(id) {
      return id === EMPTY ? "export {};" : null;
    },
  };
}
