import { spawn } from "node:child_process";
import { parseArgs } from "node:util";
import { DIST, freshBuild } from "./build.ts";
import { serve, serveFrom } from "./serve.ts";

/** Opens an address in the user's browser; a machine without one stays silent. */
function open(url: string): void {
  const [command, ...args] =
    process.platform === "win32"
      ? ["cmd", "/c", "start", "", url]
      : [process.platform === "darwin" ? "open" : "xdg-open", url];
  if (command === undefined) return;
  const child = spawn(command, args, { stdio: "ignore", detached: true });
  child.on("error", () => undefined);
  child.unref();
}

const { values } = parseArgs({ options: { open: { type: "boolean", default: false } } });
const wish = process.env.PORT;
freshBuild();
const served = wish ? await serve(DIST, Number(wish)) : await serveFrom(DIST, 4173);
console.log(`The atlas is at ${served.url} (Ctrl+C ends it)`);
if (values.open) open(served.url);

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => {
    void served.close().then(() => process.exit(0));
  });
}
