import type { GeoFormat, WhyUnread } from "../outlines/unread.ts";
import type { Foreign } from "../table/foreign.ts";
import type { Text } from "./text.ts";

const FORMATS: Readonly<Record<GeoFormat, true>> = {
  GeoJSON: true,
  KML: true,
  Shapefile: true,
  FlatGeobuf: true,
  GeoPackage: true,
};

const WORKBOOKS = /^(XLSX|XLSM|XLSB|XLS|ODS|ET)$/;

/** The format of a workbook by the name of its file; `null` for other files. */
export function workbookOf(file: string): string | null {
  const ending = file.replace(/^.*\./, "").toUpperCase();
  return WORKBOOKS.test(ending) ? ending : null;
}

/** Why a file is not read: what its format's reader says, what it is instead, or that it is no text. */
type Why = WhyUnread | Foreign | "NUL";

const WHY: Readonly<Record<Why, Text>> = {
  doctype: {
    zh: "里面有文档类型定义，为安全起见不读",
    en: "it declares a document type, which is not read to be safe",
  },
  json: { zh: "不是完整的JSON，或嵌套过深", en: "it is not well-formed JSON, or nests too deep" },
  layers: { zh: "里面没有地理图层", en: "it holds no layer of features" },
  password: { zh: "设有密码，请去掉密码后另存", en: "it is locked with a password; save it without one" },
  pdf: {
    zh: "这是PDF，不是本页能读的表格或地图文件",
    en: "it is a PDF, not a table or map file that this page reads",
  },
  image: {
    zh: "这是图片，不是本页能读的表格或地图文件",
    en: "it is an image, not a table or map file that this page reads",
  },
  document: {
    zh: "这是文字或演示文档，不是本页能读的表格或地图文件",
    en: "it is a text document or slides, not a table or map file that this page reads",
  },
  archive: {
    zh: "这是压缩包，请先解压，再打开里面的表格",
    en: "it is an archive; unpack it and open the table inside",
  },
  NUL: {
    zh: "不是本页能读的表格或地图文件；如果是文本，请另存为UTF-8编码",
    en: "it is no table or map file that this page reads; if it is text, save it in UTF-8",
  },
  version: { zh: "不是能读的版本", en: "it is of a version that is not read" },
};

const DAMAGED: Text = { zh: "内容残缺或不合格式", en: "it is damaged or not well formed" };

/** Whether a detail is a reason that has a sentence of its own here. */
export function isWhyUnread(detail: string | null): detail is Why {
  return detail !== null && Object.hasOwn(WHY, detail);
}

/**
 * Why a file cannot be read, naming the format it was read as: 「KML文件读不出来：里面有文档类型定义，为安全起见不读」. `null`
 * where neither format nor reason is known.
 */
export function unreadableText(format: string | null, detail: string | null): Text | null {
  const why = isWhyUnread(detail) ? WHY[detail] : null;
  if (format === null || !(Object.hasOwn(FORMATS, format) || WORKBOOKS.test(format))) {
    return why && { zh: `文件读不出来：${why.zh}`, en: `the file cannot be read: ${why.en}` };
  }
  const { zh, en } = why ?? DAMAGED;
  return { zh: `${format}文件读不出来：${zh}`, en: `the ${format} file cannot be read: ${en}` };
}
