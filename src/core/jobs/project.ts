import type { ProjectDocument, readProject } from "../project/document.ts";
import type { Project } from "../project/project.ts";
import { within } from "./breath.ts";
import type { Jobs } from "./job.ts";
import { walk } from "./walk.ts";

/** A project becomes files, and a file a project. Nothing is kept open. */
export interface ProjectJobs {
  /** The text of a project file, in UTF-8. */
  readonly writeProject: { readonly question: ProjectDocument; readonly answer: Uint8Array<ArrayBuffer> };
  /** What `readProject` says of a file. */
  readonly readProject: {
    readonly question: { readonly bytes: Uint8Array; readonly file: string };
    readonly answer: ReturnType<typeof readProject>;
  };
  /** The files of a package in a zip, by path; `null` where it holds none. */
  readonly readPackage: {
    readonly question: { readonly zip: Blob };
    readonly answer: ReadonlyMap<string, Uint8Array> | null;
  };
  /** A package with a project laid over it, as a zip; rejects as `packageFiles` does. */
  readonly packPackage: {
    readonly question: {
      /** The package's own files, by path. */
      readonly sources: ReadonlyMap<string, Uint8Array>;
      readonly project: Project;
      /** Those that were missing before. */
      readonly missing: ReadonlySet<string>;
    };
    readonly answer: Uint8Array<ArrayBuffer>;
  };
}

/** The jobs of `ProjectJobs`; what they rest on is fetched with the first of them. */
export function createProjectJobs(): Jobs<ProjectJobs> {
  return {
    async writeProject(document, { handOver }) {
      const { writeProject } = await import("../project/document.ts");
      const bytes = new TextEncoder().encode(writeProject(document));
      handOver(bytes.buffer);
      return bytes;
    },
    async readProject({ bytes, file }) {
      return (await import("../project/document.ts")).readProject(bytes, file);
    },
    async readPackage({ zip }, context) {
      const { unpacking } = await import("../package/packed.ts");
      const files = await walk(unpacking(new Uint8Array(await zip.arrayBuffer())), context);
      context.handOver(...new Set([...(files?.values() ?? [])].map(({ buffer }) => buffer as ArrayBuffer)));
      return files;
    },
    async packPackage({ sources, project, missing }, context) {
      const [{ packageFiles }, { loadFrom, zipped }] = await Promise.all([
        import("../export/package.ts"),
        import("../export/packagefiles.ts"),
      ]);
      const files = await packageFiles(loadFrom(sources), project, missing, within(context, 0, 0.7));
      const zip = await zipped(files, within(context, 0.7, 1));
      context.handOver(zip.buffer);
      return zip;
    },
  };
}
