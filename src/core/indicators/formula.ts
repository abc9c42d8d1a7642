export type Operator = "+" | "-" | "*" | "/";

/** A parsed formula. `code` of a share is the region it is a share of; `null` for the whole. */
export type Formula =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "indicator"; readonly id: string }
  | { readonly kind: "negative"; readonly of: Formula }
  | { readonly kind: "operation"; readonly operator: Operator; readonly left: Formula; readonly right: Formula }
  | { readonly kind: "share"; readonly of: Formula; readonly code: string | null }
  | { readonly kind: "growth"; readonly of: Formula }
  | { readonly kind: "minutes"; readonly facility: string };

interface Token {
  readonly text: string;
  readonly at: number;
}

const TOKEN = /\s*([\p{L}_][\p{L}\p{N}_]*|\d+(?:\.\d+)?|[-+*/(),])/uy;
const WORD = /^[\p{L}\p{N}_]/u;
const NAME = /^[\p{L}_]/u;
/** Functions inside one another: each reads what it holds twice. */
const DEEPEST = 4;
const NUMBER = /^\d+(\.\d+)?$/;

/**
 * Reads a formula: numbers, ids of indicators, `+ - * /`, parentheses, unary minus, and the functions
 * `share(x)` = 100 * x / x of the whole, `share(x, CODE)` = 100 * x / x of region CODE (or of the only region of level
 * CODE),
 * `growth(x)` = 100 * (x / x of the year before - 1), and `minutes(kind)` = minutes to the nearest facility of that
 * kind; at most four functions inside one another. Throws a `SyntaxError` that quotes the text and the 1-based position.
 */
export function parseFormula(text: string): Formula {
  const tokens = tokenise(text);
  let next = 0;

  const fail = (expected: string): never => {
    const token = tokens[next];
    const found = token ? `found "${token.text}"` : "it ends";
    throw new SyntaxError(
      `formula "${text}": expected ${expected} at position ${(token?.at ?? text.length) + 1}, but ${found}`,
    );
  };
  const accept = (...wanted: readonly string[]): string | null => {
    const token = tokens[next];
    if (!token || !wanted.includes(token.text)) return null;
    next++;
    return token.text;
  };
  const expect = (wanted: string): void => {
    if (!accept(wanted)) fail(`"${wanted}"`);
  };
  const take = (expected: string, pattern: RegExp): string => {
    const token = tokens[next];
    if (!token || !pattern.test(token.text)) return fail(expected);
    next++;
    return token.text;
  };

  const sum = (): Formula => {
    let left = product();
    for (let operator = accept("+", "-"); operator; operator = accept("+", "-")) {
      left = { kind: "operation", operator: operator as Operator, left, right: product() };
    }
    return left;
  };
  const product = (): Formula => {
    let left = factor();
    for (let operator = accept("*", "/"); operator; operator = accept("*", "/")) {
      left = { kind: "operation", operator: operator as Operator, left, right: factor() };
    }
    return left;
  };
  const factor = (): Formula => {
    if (accept("-")) return { kind: "negative", of: factor() };
    if (accept("(")) {
      const inner = sum();
      expect(")");
      return inner;
    }
    const word = take("a number, an indicator or a parenthesis", WORD);
    if (NUMBER.test(word)) return { kind: "number", value: Number(word) };
    return accept("(") ? call(word) : { kind: "indicator", id: word };
  };
  const code = (): string => {
    let read = take("the code of a region", WORD);
    while (accept("-")) read += `-${take("the code of a region", WORD)}`;
    return read;
  };
  let inside = 0;
  const call = (name: string): Formula => {
    let result: Formula;
    inside++;
    if (inside > DEEPEST) {
      next -= 2;
      return fail(`at most ${DEEPEST} functions inside one another`);
    }
    if (name === "share") {
      const of = sum();
      result = { kind: "share", of, code: accept(",") ? code() : null };
    } else if (name === "growth") {
      result = { kind: "growth", of: sum() };
    } else if (name === "minutes") {
      result = { kind: "minutes", facility: take("a kind of facility", NAME) };
    } else {
      next -= 2;
      return fail("share, growth or minutes");
    }
    expect(")");
    inside--;
    return result;
  };

  const formula = sum();
  if (next < tokens.length) fail("an operator or the end");
  return formula;
}

/** Ids of the indicators a formula reads, each once, in order of first use. */
export function formulaInputs(formula: Formula): readonly string[] {
  const found = new Set<string>();
  visit(formula, (part) => {
    if (part.kind === "indicator") found.add(part.id);
  });
  return [...found];
}

/** Calls `look` with a formula and every part of it, outside in, left to right. */
export function visit(formula: Formula, look: (part: Formula) => void): void {
  look(formula);
  if (formula.kind === "operation") {
    visit(formula.left, look);
    visit(formula.right, look);
  } else if ("of" in formula) {
    visit(formula.of, look);
  }
}

function tokenise(text: string): readonly Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  for (let from = 0; text.slice(from).trim() !== ""; from = TOKEN.lastIndex) {
    TOKEN.lastIndex = from;
    const match = TOKEN.exec(text);
    if (!match) {
      const at = from + text.slice(from).search(/\S/);
      throw new SyntaxError(`formula "${text}": "${text[at]}" at position ${at + 1} is not understood`);
    }
    const word = match[1] as string;
    tokens.push({ text: word, at: TOKEN.lastIndex - word.length });
  }
  return tokens;
}
