/** Formats of files with geometry, as an `Issue` names the one that a file was read as. */
export type GeoFormat = "GeoJSON" | "KML" | "Shapefile" | "FlatGeobuf" | "GeoPackage";

/** Why a file is not read, where more is known than that it is damaged. The sentences are in `words/unreadable`. */
export type WhyUnread = "doctype" | "json" | "layers" | "password" | "version";

/** Thrown by a reader that knows why it does not read a file. */
export class Unread extends Error {
  readonly why: WhyUnread;

  constructor(why: WhyUnread) {
    super(why);
    this.why = why;
  }
}
