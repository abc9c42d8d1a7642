import { spawn } from "node:child_process";
import { parseArgs } from "node:util";
import { DIST, freshBuild } from "./build.ts";
import { type Served, serve, serveFrom } from "./serve.ts";

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

/** Builds what is missing and serves it. Rejects with a sentence that says what stands in the way. */
async function prepare(): Promise<Served> {
  if (wish && !/^\d{1,5}$/.test(wish)) throw new Error(`PORT is a number, not ${wish}`);
  freshBuild();
  if (!wish) return serveFrom(DIST, 4173);
  return serve(DIST, Number(wish)).catch((error: unknown) => {
    throw new Error(`Port ${wish} cannot be used: ${error instanceof Error ? error.message : error}`);
  });
}

const { values } = parseArgs({ options: { open: { type: "boolean", default: false } } });
const wish = process.env.PORT;
const served = await prepare().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
console.log(`The atlas is at ${served.url} (Ctrl+C ends it)`);
if (values.open) open(served.url);

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => {
    void served.close().then(() => process.exit(0));
  });
}
