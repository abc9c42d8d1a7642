import * as v from "valibot";
import type { Issue } from "../package/issue.ts";
import { isInside } from "../package/load.ts";
import { fromBase64, toBase64 } from "./base64.ts";
import { readOwnFile } from "./file.ts";
import { importSchema, plainImport } from "./importschema.ts";
import { plainLine } from "./line.ts";
import { readAddress } from "./link.ts";
import { migrate, VERSION } from "./migrate.ts";
import type { Project } from "./project.ts";
import { packShapes, shapesSchema } from "./shapesschema.ts";

const FORMAT = "atlas-project";

/** Largest project file that is read, in bytes. */
export const LARGEST_PROJECT = 256 * 1024 * 1024;

const LONGEST_TITLE = 80;
const MOST_IMPORTS = 10_000;

/** A project with what is told of it. */
export interface ProjectDocument {
  readonly title: string;
  /** Address of the package it adds to; `null` for the one that ships. */
  readonly package: string | null;
  /** Instants, ISO. */
  readonly created: string;
  readonly changed: string;
  readonly project: Project;
  /** The package itself, where it stands in one browser alone and no address leads to it: its files by path. */
  readonly files?: ReadonlyMap<string, Uint8Array>;
  /** What the file holds beside that, from a page that knows more; kept as it is. */
  readonly rest: Readonly<Record<string, unknown>>;
}

const instant = v.pipe(v.string(), v.isoTimestamp());

/** The lists of a project as they are written; one that is left out is empty. */
const lists = {
  imports: v.optional(v.pipe(v.array(importSchema), v.maxLength(MOST_IMPORTS)), []),
  shapes: v.optional(v.pipe(v.array(shapesSchema), v.maxLength(MOST_IMPORTS)), []),
};

/** Files as base64 text by paths that stay inside the package. */
const filesSchema = v.pipe(
  v.record(v.pipe(v.string(), v.check(isInside, "a path")), v.string()),
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    const files = new Map<string, Uint8Array>();
    for (const [path, text] of Object.entries(dataset.value)) {
      const bytes = fromBase64(text);
      if (bytes) files.set(path, bytes);
      else addIssue({ message: "no base64", input: text });
    }
    return files.size === Object.keys(dataset.value).length ? files : NEVER;
  }),
);

const documentSchema = v.looseObject({
  format: v.literal(FORMAT),
  version: v.literal(VERSION),
  title: v.pipe(v.string(), v.transform(projectTitle)),
  package: v.nullable(
    v.pipe(
      v.string(),
      v.check((text) => readAddress(text) !== undefined, "an address"),
    ),
  ),
  created: instant,
  changed: instant,
  ...lists,
  files: v.exactOptional(filesSchema),
});

/** A title on one line, of at most 80 characters. */
export function projectTitle(text: string): string {
  return plainLine(text, LONGEST_TITLE);
}

/** Whether a file is meant as a project, whatever became of it: by what stands at its beginning. */
export function isProjectFile(bytes: Uint8Array): boolean {
  const start = new TextDecoder().decode(bytes.subarray(0, 4096));
  return /^\ufeff?\s*\{/.test(start) && /"format"\s*:\s*"atlas-project"/.test(start);
}

/** A project as the text of a file: JSON with `format`, `version`, what is told of it, and its lists. */
export function writeProject({ project, rest, files, ...told }: ProjectDocument): string {
  const held = files && { files: Object.fromEntries([...files].map(([path, bytes]) => [path, toBase64(bytes)])) };
  const content = { format: FORMAT, version: VERSION, ...told, ...rest, ...plainLists(project), ...held };
  return `${JSON.stringify(content)}\n`;
}

/**
 * The project of a file, or the one issue that says why it cannot be read: too large, no text, no JSON, another format, a
 * newer version, anything that is not as the format says. Nothing of a damaged file is taken; keys that are not known are
 * kept.
 */
export function readProject(bytes: Uint8Array, file: string): { document: ProjectDocument } | { issue: Issue } {
  const base = { severity: "error" as const, file, row: null, column: null, detail: null };
  if (bytes.length > LARGEST_PROJECT) return { issue: { ...base, kind: "limit", value: String(bytes.length) } };
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return { issue: { ...base, kind: "file-unreadable", value: null } };
  }
  const read = readOwnFile(documentSchema, text, file, { longest: LARGEST_PROJECT, migrate });
  if ("issue" in read) return read;
  const {
    format: _,
    version: __,
    title,
    package: address,
    created,
    changed,
    imports,
    shapes,
    files,
    ...rest
  } = read.content;
  for (const [column, list] of Object.entries({ imports, shapes })) {
    const again = list.find(({ id }, i) => list.findIndex((one) => one.id === id) !== i);
    if (again) return { issue: { ...base, kind: "code-duplicate", column, value: again.id } };
  }
  return {
    document: {
      title,
      package: address,
      created,
      changed,
      project: { imports, shapes },
      ...(files && { files }),
      rest,
    },
  };
}

/** The lists of a project as the store holds them. */
export function packLists({ imports, shapes }: Project): Record<keyof Project, readonly object[]> {
  return { imports, shapes: shapes.map(packShapes) };
}

/** The lists of a project as a file holds them: the same, with lists in the place of typed arrays. */
export function plainLists({ imports, shapes }: Project): Record<keyof Project, readonly object[]> {
  return { imports: imports.map(plainImport), shapes: shapes.map(packShapes) };
}

const listsSchema = v.object(lists);

/** The lists that `packLists` made at a version; throws what `migrate` and the schema throw. */
export function readLists(content: Readonly<Record<string, unknown>>, version: number): Project {
  return v.parse(listsSchema, migrate({ ...content, format: FORMAT, version }));
}
