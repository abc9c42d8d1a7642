import { sheetOf } from "../../state/exporting.ts";
import "./paper.css";

/** The sheet has margins of its own; lists of goals lie on upright pages with margins, so the page is turned only meanwhile. */
const LANDSCAPE = "@page { size: A4 landscape; margin: 0; }";

/** Lays the sheet of the map on show beside the page, to be printed in its place; gives what takes it away. */
export function layPaper(): () => void {
  const { documentElement } = new DOMParser().parseFromString(sheetOf("light"), "image/svg+xml");
  const paper = document.createElement("div");
  paper.className = "paper";
  paper.append(document.adoptNode(documentElement));
  document.body.append(paper);
  const turned = new CSSStyleSheet();
  turned.replaceSync(LANDSCAPE);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, turned];
  return () => {
    paper.remove();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== turned);
  };
}
