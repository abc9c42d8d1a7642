import type { Texts } from "../table/cells.ts";
import type { Observation } from "./observation.ts";
import type { Quality } from "./quality.ts";

/** Which value a figure is. */
export type FigureKey = Pick<Observation, "code" | "indicator" | "period">;

/** A figure as it stands in columns; its source and note are those of whatever holds the columns. */
export type Figure = Omit<Observation, "source" | "note">;

/**
 * Many figures, a column for each thing that is said of them, all of one length. So they are copied, stored and looked
 * through at once where as many objects would take seconds.
 */
export interface FigureColumns {
  readonly code: Texts;
  readonly indicator: Texts;
  readonly period: Texts;
  readonly quality: Texts<Quality>;
  /** NaN where nothing is known. */
  readonly value: Float64Array<ArrayBuffer>;
  /** Bounds, NaN where a figure has none; `null` where none of them has any. */
  readonly low: Float64Array<ArrayBuffer> | null;
  readonly high: Float64Array<ArrayBuffer> | null;
  /** Row of the sheet that each comes from, counted from 1; 0 where it comes from none. */
  readonly line: Uint32Array<ArrayBuffer>;
}

/** The figure in a row of columns. Throws a `RangeError` where there is no such row. */
export function figureAt(columns: FigureColumns, row: number): Figure {
  if (!(row >= 0 && row < columns.value.length)) throw new RangeError(`no figure ${row}`);
  const { low, high, value, quality } = columns;
  return {
    code: textAt(columns.code, row),
    indicator: textAt(columns.indicator, row),
    period: textAt(columns.period, row),
    value: numberAt(value, row),
    low: low && numberAt(low, row),
    high: high && numberAt(high, row),
    quality: textAt(quality, row),
  };
}

function numberAt(column: Float64Array, row: number): number | null {
  const value = column[row] as number;
  return Number.isNaN(value) ? null : value;
}

/** Which value the figure in a row is. */
export function keyAt({ code, indicator, period }: FigureColumns, row: number): FigureKey {
  return { code: textAt(code, row), indicator: textAt(indicator, row), period: textAt(period, row) };
}

/** The figures of columns, one after the other. */
export function* figuresIn(columns: FigureColumns): Generator<Figure> {
  for (let row = 0; row < columns.value.length; row++) yield figureAt(columns, row);
}

function textAt<Text extends string>({ codes, texts }: Texts<Text>, row: number): Text {
  return texts[codes[row] as number] as Text;
}

/** Figures in columns; their rows of the sheet are 0 unless given. */
export function columnsOf(figures: readonly Figure[], lines: readonly number[] = []): FigureColumns {
  const writing = writeColumns();
  for (const [i, figure] of figures.entries()) writing.put(i, figure, lines[i] ?? 0);
  return writing.done();
}

/** At most so many rows of columns, spread over all of them, with all texts that there are. */
export function someRows(columns: FigureColumns, most: number): FigureColumns {
  const { code, indicator, period, quality, value, low, high, line } = columns;
  const count = Math.min(most, value.length);
  const rows = Array.from({ length: count }, (_, i) => Math.floor((i * value.length) / count));
  const numbers = (column: Float64Array) => Float64Array.from(rows, (row) => column[row] as number);
  const wholes = (column: Uint32Array) => Uint32Array.from(rows, (row) => column[row] as number);
  const texts = <Text extends string>({ codes, texts }: Texts<Text>) => ({ codes: wholes(codes), texts });
  return {
    code: texts(code),
    indicator: texts(indicator),
    period: texts(period),
    quality: texts(quality),
    value: numbers(value),
    low: low && numbers(low),
    high: high && numbers(high),
    line: wholes(line),
  };
}

/** The buffers that columns lie in. */
export function buffersOf({ code, indicator, period, quality, value, low, high, line }: FigureColumns): ArrayBuffer[] {
  const texts = [code, indicator, period, quality].map(({ codes }) => codes);
  return [...texts, value, low, high, line].flatMap((column) => (column ? [column.buffer] : []));
}

/** Columns that are being written. */
export interface ColumnWriting {
  readonly length: number;
  /** Writes a figure into a row, which is one of those written before or the next one. */
  put(row: number, figure: Figure, line: number): void;
  /** What has been written; nothing is to be put afterwards. */
  done(): FigureColumns;
}

/** Begins columns. */
export function writeColumns(): ColumnWriting {
  const [code, indicator, period] = [writeTexts(), writeTexts(), writeTexts()];
  const quality = writeTexts<Quality>();
  let room = 64;
  let value = new Float64Array(room);
  let line = new Uint32Array(room);
  let low: Float64Array<ArrayBuffer> | null = null;
  let high: Float64Array<ArrayBuffer> | null = null;
  let length = 0;

  const wider = (column: Float64Array | null) => {
    const more = new Float64Array(room);
    if (column) more.set(column);
    return more;
  };
  const widen = () => {
    room *= 2;
    value = wider(value);
    low = low && wider(low);
    high = high && wider(high);
    const lines = new Uint32Array(room);
    lines.set(line);
    line = lines;
  };

  return {
    get length() {
      return length;
    },
    put(row, figure, from) {
      if (row === room) widen();
      if (row === length) length++;
      code.put(row, figure.code);
      indicator.put(row, figure.indicator);
      period.put(row, figure.period);
      quality.put(row, figure.quality);
      value[row] = figure.value ?? Number.NaN;
      line[row] = from;
      if (figure.low !== null) low ??= new Float64Array(room).fill(Number.NaN);
      if (figure.high !== null) high ??= new Float64Array(room).fill(Number.NaN);
      if (low) low[row] = figure.low ?? Number.NaN;
      if (high) high[row] = figure.high ?? Number.NaN;
    },
    done: () => ({
      code: code.done(length),
      indicator: indicator.done(length),
      period: period.done(length),
      quality: quality.done(length),
      value: value.slice(0, length),
      low: low?.slice(0, length) ?? null,
      high: high?.slice(0, length) ?? null,
      line: line.slice(0, length),
    }),
  };
}

function writeTexts<Text extends string = string>() {
  const places = new Map<Text, number>();
  let codes = new Uint32Array(64);
  let last: Text | undefined;
  let lastPlace = 0;
  return {
    put(row: number, text: Text): void {
      if (row === codes.length) {
        const more = new Uint32Array(row * 2);
        more.set(codes);
        codes = more;
      }
      if (text !== last) {
        lastPlace = places.get(text) ?? places.size;
        if (lastPlace === places.size) places.set(text, lastPlace);
        last = text;
      }
      codes[row] = lastPlace;
    },
    done: (length: number): Texts<Text> => ({ codes: codes.slice(0, length), texts: [...places.keys()] }),
  };
}
