import { useEffect } from "preact/hooks";
import { writings } from "../../state/keeping.ts";
import { beginShelf, readShelf } from "../../state/projects.ts";
import { NoticeShown } from "../notice/Notices.tsx";
import { Changes } from "./Changes.tsx";
import { Imports } from "./Imports.tsx";
import { OpenProject } from "./OpenProject.tsx";
import { Shelf } from "./Shelf.tsx";
import "./project.css";

/** What the dialog of projects holds. */
export function Projects() {
  useEffect(() => void beginShelf(), []);
  useEffect(() => void readShelf(), [writings.value]);
  return (
    <div class="dialog-body projects" tabIndex={-1}>
      <OpenProject />
      <Imports />
      <Changes />
      <Shelf />
      <NoticeShown />
    </div>
  );
}
