import * as v from "valibot";
import { editSchema, type GoalEdit } from "../goals/edit.ts";
import { packCodes, unpackCodes } from "./codes.ts";

/** Most edits that are read. */
export const MOST_EDITS = 100;

const isOdd = (text: string) => /[~;]/.test(text);

/** A group as a link writes it: an id, or its codes packed. */
function writeGroup(group: string | null): string {
  return group === null ? "" : packCodes(group.split("+"));
}

function writeEdit({ goal, target, deadline, group, decimals }: GoalEdit): string {
  const fields = [
    target === undefined ? [] : `t${target}`,
    deadline === undefined ? [] : `d${deadline ?? ""}`,
    group === undefined ? [] : `g${writeGroup(group)}`,
    decimals === undefined ? [] : `r${decimals ?? ""}`,
  ];
  return [goal, ...fields.flat()].join("~");
}

/**
 * Edits as a link holds them: `G06~t35~d2027;G10~t5200~r1`, where t is the target, d the deadline, g the group and r the
 * decimals, an empty one standing for none. Edits whose ids hold `~` or `;` are left out.
 */
export function packEdits(edits: readonly GoalEdit[]): string {
  return edits
    .filter(({ goal, group }) => !isOdd(goal) && !isOdd(group ?? ""))
    .map(writeEdit)
    .join(";");
}

function readField(field: string): Partial<GoalEdit> | null {
  const [key, text] = [field.slice(0, 1), field.slice(1)];
  if (key === "t") return /^-?\d{1,13}(\.\d{1,12})?(e[+-]?\d{1,3})?$/.test(text) ? { target: Number(text) } : null;
  if (key === "d") return { deadline: text || null };
  if (key === "r") return /^\d?$/.test(text) ? { decimals: text === "" ? null : Number(text) } : null;
  if (key !== "g") return null;
  const codes = text === "" ? [] : unpackCodes(text);
  return codes && { group: codes.length > 0 ? codes.join("+") : null };
}

function readEdit(text: string): GoalEdit | null {
  const [goal = "", ...fields] = text.split("~");
  const read = fields.map(readField);
  if (fields.length > 4 || read.includes(null)) return null;
  const result = v.safeParse(editSchema, Object.assign({ goal }, ...read));
  return result.success ? (result.output as GoalEdit) : null;
}

/** The edits of a link; `undefined` where one of them cannot be read, or where there are too many. */
export function unpackEdits(text: string): readonly GoalEdit[] | undefined {
  if (text === "") return [];
  const items = text.split(";", MOST_EDITS + 1);
  const edits = items.flatMap((item) => readEdit(item) ?? []);
  const distinct = new Set(edits.map(({ goal }) => goal)).size;
  return items.length <= MOST_EDITS && distinct === items.length ? edits : undefined;
}
