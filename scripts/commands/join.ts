import { stat } from "node:fs/promises";
import { basename } from "node:path";
import type { OpenedFile } from "../../src/core/clinic/file.ts";
import type { Issue } from "../../src/core/package/issue.ts";
import { DESCRIPTOR } from "../../src/core/package/load.ts";
import { completePackage, openPackage } from "../../src/core/package/read.ts";
import { tableUnder } from "../../src/core/table/header.ts";
import { withoutTotals } from "../../src/core/table/leftout.ts";
import { issueText, severityText } from "../../src/core/words/issues.ts";
import { faultText } from "./fault.ts";
import type { Answer } from "./join/answer.ts";
import { joinFeatures } from "./join/boundaries.ts";
import { type Chosen, choose, open } from "./join/file.ts";
import { type Question, readQuestion, USAGE } from "./join/question.ts";
import { joinRegions } from "./join/regions.ts";
import { loadFromFolder, packageFolder } from "./load.ts";

/**
 * `join PACKAGE|BOUNDARIES TABLE`: how a table of any format that the page reads joins the regions of a package, or the
 * features of a file with boundaries. Exit code 1 where a file has errors, 2 where the arguments are not understood.
 */
export async function join(args: string[], out: (line: string) => void): Promise<number> {
  let question: Question;
  let answer: Answer;
  try {
    question = readQuestion(args);
    const opened = await open(question.table);
    const chosen = choose(opened, question);
    checkKey(chosen, question.key);
    answer = await answerTo(question, chosen);
  } catch (error) {
    out(faultText(error));
    out(USAGE);
    return 2;
  }
  const { report, lines, issues } = answer;
  if (question.json) out(JSON.stringify({ ...report, issues }, null, 2));
  else for (const line of [...issues.map(sentence), ...lines]) out(line);
  return issues.some(({ severity }) => severity === "error") || !report ? 1 : 0;
}

async function answerTo(question: Question, chosen: Chosen): Promise<Answer> {
  if (await isPackage(question.to)) {
    const load = loadFromFolder(await packageFolder(question.to));
    const { atlas, issues } = await openPackage(load);
    if (!atlas) return { report: null, lines: [], issues };
    return joinRegions(await completePackage(atlas, load), chosen, question.key);
  }
  const boundaries: OpenedFile = await open(question.to);
  const table = chosen.grid && withoutTotals(tableUnder(chosen.grid, chosen.header)).table;
  if (!table) return { report: null, lines: [], issues: chosen.issues };
  const found = joinFeatures(boundaries, basename(question.to), table, question.key);
  return { ...found, issues: [...new Set([...chosen.issues, ...found.issues])] };
}

/** Throws an `Error` for a key that is no column. */
function checkKey({ grid, header }: Chosen, key: string | undefined): void {
  if (!grid || key === undefined) return;
  const { columns } = tableUnder(grid, header);
  if (!columns.includes(key)) throw new Error(`--key is a column of the table (${columns.join(", ")}), not ${key}`);
}

/** Whether a path names a package: a folder, or its descriptor. Rejects where nothing is there. */
async function isPackage(path: string): Promise<boolean> {
  return (await stat(path)).isDirectory() || basename(path) === DESCRIPTOR;
}

function sentence(issue: Issue): string {
  return `${severityText(issue.severity, "en")}: ${issueText(issue, "en")}`;
}
