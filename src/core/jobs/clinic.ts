import { type Examined, examining, type JoinChoices } from "../clinic/clinic.ts";
import { type Conflict, type DraftOptions, drafting, type Fault, type Replaced } from "../clinic/draft.ts";
import { type Examination, type Listed, listed, summarise } from "../clinic/examination.ts";
import { openFile } from "../clinic/file.ts";
import type { PlaceFault, Placing } from "../clinic/placing.ts";
import type { Plan } from "../clinic/plan.ts";
import { type Disproportion, disproportions } from "../clinic/plausible.ts";
import { type PositionColumns, pointsAsked } from "../clinic/position.ts";
import { type Decisions, decideAlike, type Pattern } from "../clinic/problem.ts";
import type { Sheets } from "../clinic/sheets.ts";
import { type Look, lookOf } from "../clinic/usual.ts";
import { buffersOf, type FigureColumns } from "../indicators/columns.ts";
import type { Indicator } from "../indicators/definition.ts";
import { type Fit, fitting } from "../outlines/fit.ts";
import type { GeoKind, GeoLayer } from "../outlines/geolayer.ts";
import type { KnownPlaces } from "../outlines/knownplaces.ts";
import type { NewRegion } from "../outlines/newregion.ts";
import { pointFits } from "../outlines/pointfit.ts";
import {
  type FoundPoint,
  type JoinedFeature,
  pointsOf,
  type ShapeFault,
  saidPoints,
  shapesOf,
} from "../outlines/shapes.ts";
import type { Survey } from "../outlines/survey.ts";
import { declaredSystem, type SystemId } from "../outlines/system.ts";
import { joining } from "../regions/join.ts";
import type { Place } from "../regions/lookup.ts";
import type { Layer, Shape } from "../regions/shape.ts";
import type { Grid } from "../table/grid.ts";
import type { Header } from "../table/table.ts";
import type { Reading } from "../table/textgrid.ts";
import { type TypedColumn, typing } from "../table/typed.ts";
import type { Jobs } from "./job.ts";
import { walk } from "./walk.ts";

/** The columns of a table as numbers and texts, by name. */
type Typed = ReadonlyMap<string, TypedColumn>;

/** What a file holds, or the file, which costs nothing to hand over and is then read by the job. */
export type Contents = Uint8Array | Blob;

/** A sheet as the first step shows it. */
export interface SheetLook extends Look {
  readonly name: string | null;
  /** What its rows are on a map; `null` for a table. */
  readonly geo: GeoKind | null;
  /** Whether it is the table of what a layer says of its features. */
  readonly attributes: boolean;
  /** The system that the file says its coordinates are in, where it says so. */
  readonly declared: SystemId | null;
}

/** Boundaries or positions from the features that joined, and how they lie. */
export interface Outlined {
  readonly shapes: readonly Shape[];
  readonly points: readonly FoundPoint[];
  readonly faults: Listed<ShapeFault>;
  /** `null` for points. */
  readonly survey: Survey | null;
}

/** What a sheet would add to the package. */
export interface Drafted {
  readonly figures: FigureColumns;
  readonly faults: Listed<Fault>;
  readonly replaced: Listed<Replaced>;
  readonly conflicts: Listed<Conflict>;
  readonly missing: number;
  readonly same: number;
  readonly disproportions: readonly Disproportion[];
}

/** The work of the clinic. The file stays where it was opened. */
export interface ClinicJobs {
  readonly openTable: {
    readonly question: {
      readonly bytes: Contents;
      readonly file: string;
      readonly reading: Reading;
      /** Files beside it, by path. */
      readonly beside?: ReadonlyMap<string, Contents>;
    };
    readonly answer: Omit<Sheets, "grids"> & { readonly sheets: readonly SheetLook[] };
  };
  readonly examine: {
    readonly question: {
      readonly sheet: number;
      readonly header: Header;
      readonly places: readonly Place[];
      readonly indicators: readonly Indicator[];
      readonly choices: JoinChoices;
      /** Where the places are, so that names of several can be told by the rows' coordinates. */
      readonly known?: KnownPlaces;
    };
    readonly answer: Examination;
  };
  /**
   * How well the features of a sheet fit what is known in each system they may be in, the best first: borders, and for
   * points the seats of the places that they join.
   */
  readonly fits: {
    readonly question: {
      readonly sheet: number;
      readonly known: ReadonlyMap<string, Layer>;
      readonly seats?: { readonly places: readonly Place[]; readonly known: KnownPlaces };
    };
    readonly answer: readonly Fit[];
  };
  /** Boundaries or positions from the features of a level that joined, beside the shapes before. */
  readonly outline: {
    readonly question: {
      readonly sheet: number;
      readonly system: SystemId;
      readonly level: string;
      readonly before: ReadonlyMap<string, Shape>;
    };
    readonly answer: Outlined;
  };
  /** The files of a package made of the features of a sheet. */
  readonly newRegion: {
    readonly question: { readonly sheet: number; readonly said: NewRegion };
    readonly answer: ReadonlyMap<string, Uint8Array>;
  };
  /** Where two columns say that the regions are; the system is proposed unless it is given. */
  readonly place: {
    readonly question: {
      readonly columns: PositionColumns;
      readonly levels: ReadonlySet<string>;
      readonly known: KnownPlaces;
      readonly system: SystemId | null;
    };
    readonly answer: Omit<Placing, "faults"> & { readonly faults: Listed<PlaceFault> };
  };
  /** What a pattern decides on all problems there are. */
  readonly alike: {
    readonly question: { readonly pattern: Pattern; readonly level: string | undefined };
    readonly answer: Decisions;
  };
  readonly draft: {
    readonly question: {
      readonly plan: Plan;
      readonly indicators: readonly Indicator[];
      readonly known: readonly FigureColumns[];
      readonly options: DraftOptions;
    };
    readonly answer: Drafted;
  };
}

async function bytesOf(contents: Contents): Promise<Uint8Array> {
  return contents instanceof Blob ? new Uint8Array(await contents.arrayBuffer()) : contents;
}

async function partOf([path, contents]: readonly [string, Contents]): Promise<readonly [string, Uint8Array]> {
  return [path, await bytesOf(contents)];
}

/** The jobs of `ClinicJobs`, with the file that they open. */
export function createClinicJobs(): Jobs<ClinicJobs> {
  let grids: readonly Grid[] = [];
  let layers: readonly GeoLayer[] = [];
  let examined: { readonly places: readonly Place[]; readonly found: Examined; readonly typed: Typed } | null = null;

  const there = () => {
    if (!examined) throw new DOMException("no sheet has been examined", "InvalidStateError");
    return examined;
  };
  const sheetOf = <Sheet>(sheets: readonly Sheet[], at: number): Sheet => {
    const found = sheets[at];
    if (found === undefined) throw new DOMException(`no sheet ${at} is open`, "InvalidStateError");
    return found;
  };

  return {
    async openTable({ bytes, file, reading, beside }, context) {
      // What was open goes first, so that two large files are never held at once.
      [grids, layers, examined] = [[], [], null];
      const content = await bytesOf(bytes);
      const parts = beside && new Map(await Promise.all([...beside].map(partOf)));
      await context.pause();
      const { grids: opened, headers, layers: found, ...rest } = await openFile(content, file, reading, parts, context);
      grids = opened;
      layers = found;
      const sheets = opened.map((grid, i) => {
        return {
          name: grid.sheet,
          ...lookOf(grid, headers[i]),
          geo: layers[i]?.kind ?? null,
          attributes: layers.length > 0 && i >= layers.length,
          declared: declaredSystem(layers[i]?.declared ?? ""),
        };
      });
      return { ...rest, sheets };
    },
    async examine({ sheet, header, places, indicators, choices, known }, context) {
      const grid = sheetOf(grids, sheet);
      let found = await walk(examining(grid, header, places, indicators, choices), context, 0, 0.7);
      const points = known && choices.byPosition !== false ? pointsAsked(found, layers[sheet]) : null;
      if (known && points) {
        const near = (await import("../clinic/nearby.ts")).nearby(found, places, known, points);
        found = await walk(examining(grid, header, places, indicators, choices, near), context, 0, 0.7);
      }
      const typed = await walk(typing(found.table), context, 0.7, 1);
      examined = { places, found, typed };
      return summarise(found, places, typed);
    },
    async fits({ sheet, known, seats }, context) {
      const { table, geometries } = sheetOf(layers, sheet);
      if (!seats) return walk(fitting(geometries, known), context);
      const { match } = await walk(joining(seats.places, table), context);
      return pointFits(
        saidPoints(geometries, (row) => seats.places[match[row] ?? -1]?.code ?? ""),
        seats.known,
      );
    },
    async outline({ sheet, system, level, before }, { pause, progress }) {
      const { found, places } = there();
      const features = found.table.lines.flatMap((sheetRow, row): JoinedFeature[] => {
        const place = places[found.report.match[row] ?? -1];
        const line = sheetRow - 1;
        if (place?.level !== level) return [];
        return [{ code: place.code, line, geometry: layers[sheet]?.geometries[line - 1] }];
      });
      if (layers[sheet]?.kind === "point") {
        return { shapes: [], points: pointsOf(features, system), faults: listed([]), survey: null };
      }
      const { shapes, faults } = shapesOf(features, system);
      const { surveyShapes } = await import("../outlines/survey.ts");
      const survey = await surveyShapes(shapes, before, { pause, progress });
      return { shapes, points: [], faults: listed(faults), survey };
    },
    async newRegion({ sheet, said }) {
      const layer = sheetOf(layers, sheet);
      return (await import("../outlines/newregion.ts")).newRegion(layer.table, layer.geometries, said);
    },
    async place({ columns, levels, known, system }) {
      const { found, places } = there();
      const { placeRows } = await import("../clinic/placing.ts");
      const placing = placeRows(found.table, found.report, places, columns, levels, known, system);
      return { ...placing, faults: listed(placing.faults) };
    },
    alike({ pattern, level }) {
      const { found, places } = there();
      return decideAlike(pattern, found.problems, places, level);
    },
    async draft({ plan, indicators, known, options }, context) {
      const { found, places, typed } = there();
      const byId = new Map(indicators.map((one) => [one.id, one]));
      const steps = drafting(found.table, found.report, places, plan, byId, known, options, typed);
      const draft = await walk(steps, context);
      context.handOver(...buffersOf(draft.figures));
      return {
        ...draft,
        faults: listed(draft.faults),
        replaced: listed(draft.replaced),
        conflicts: listed(draft.conflicts),
        disproportions: disproportions(draft.figures, known),
      };
    },
  };
}
