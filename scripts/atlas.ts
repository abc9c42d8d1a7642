import { pathToFileURL } from "node:url";

/** A sub-command: takes its arguments and a way to print a line, and gives the exit code. */
type Command = (args: string[], out: (line: string) => void) => Promise<number>;

const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  check: async () => (await import("./commands/check.ts")).check,
  join: async () => (await import("./commands/join.ts")).join,
  classify: async () => (await import("./commands/classify.ts")).classify,
  goals: async () => (await import("./commands/goals.ts")).goals,
  roads: async () => (await import("./commands/roads.ts")).roads,
  reach: async () => (await import("./commands/reach.ts")).reach,
};

const USAGE = `Usage: npm run atlas -- COMMAND
  check PACKAGE [--json]                      every problem of a data package, then what it holds
  join PACKAGE|BOUNDARIES TABLE [--key COLUMN] [--sheet NAME] [--header ROW[,HEIGHT]] [--json]
                                              how a table joins the regions of a package, as the page joins it, or
                                              the features of a file with boundaries, in any format the page opens
  classify TABLE --column C --method M --classes K [--json]
                                              breaks and counts of a column
  goals PACKAGE [--json]                      the verdict on every goal, with its evidence
  reach PACKAGE --facilities KIND|FILE [--roads FILE] [--cutoffs 15,30,45,60] [--next P] [--json]
                                              minutes to the nearest facility, who lies within, and where next
  roads FILE [--out FILE.roads] [--package PACKAGE] [--system S] [--speeds CLASS=KM_H,...] [--json]
                                              what a road file holds; writes the compact graph a package can hold

PACKAGE is a folder with a datapackage.json, that file, or for check, goals and roads a zip of them. Exit code: 0 where all is well, 1 where
something is in error, 2 where the command is not understood.`;

/** Runs the sub-command that `args` begins with. Prints the usage and gives 2 where there is none of that name. */
export async function atlas(args: readonly string[], out: (line: string) => void): Promise<number> {
  const [name = "", ...rest] = args;
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!load) {
    const help = name === "--help" || name === "-h";
    if (!help && name !== "") out(`There is no command ${name}`);
    out(USAGE);
    return help ? 0 : 2;
  }
  if (rest.includes("--help") || rest.includes("-h")) {
    out(USAGE);
    return 0;
  }
  const command = await load();
  return command(rest, out);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  // A reader such as `head` may close the pipe early; that is no failure.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    process.exit();
  });
  process.exitCode = await atlas(process.argv.slice(2), (line) => process.stdout.write(`${line}\n`));
}
