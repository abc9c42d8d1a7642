import { say } from "../../state/settings.ts";
import { Dialog } from "../parts/Dialog.tsx";
import { lazy } from "../parts/lazy.tsx";

const Projects = lazy(async () => (await import("./Projects.tsx")).Projects);

/** The project that is open and all others this browser keeps. What does the work arrives when the dialog first opens. */
export function ProjectDialog() {
  return (
    <Dialog name="project" title={say({ zh: "项目", en: "Projects" })} width={820}>
      <Projects />
    </Dialog>
  );
}
