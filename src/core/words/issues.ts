import type { Issue, IssueKind } from "../package/issue.ts";
import { DESCRIPTOR } from "../package/load.ts";
import type { Lang, Text } from "./text.ts";
import { isWhyUnread, unreadableText, workbookOf } from "./unreadable.ts";

/** A sentence with `{v}` for the offending value and `{c}` for the column, without its full stop. */
const WORDS: Readonly<Record<IssueKind, Text>> = {
  "file-missing": { zh: "找不到这个文件，其余部分照常可用", en: "the file is missing; the rest still works" },
  "host-refused": {
    zh: "{v}是另一台主机，没有读取；构建网页时要在ATLAS_HOSTS里写明它，它也要允许跨源读取",
    en: "{v} is another host and was not read: it must be named in ATLAS_HOSTS when the page is built, and allow reading from other origins",
  },
  "file-unreadable": { zh: "文件读不出来", en: "the file cannot be read" },
  "descriptor-invalid": { zh: "数据包描述里{v}不合规定", en: "{v} is not valid in the package descriptor" },
  "column-missing": { zh: "缺少列“{c}”", en: "column “{c}” is missing" },
  "column-unknown": { zh: "不认识列“{c}”，未使用", en: "column “{c}” is not known and not used" },
  "cell-missing": { zh: "必填的单元格是空的", en: "a required cell is empty" },
  "number-invalid": { zh: "{v}不是数字，按缺失处理", en: "{v} is not a number and counts as missing" },
  "choice-invalid": { zh: "{v}不在允许的取值之内", en: "{v} is not one of the allowed values" },
  "code-duplicate": { zh: "代码{v}重复出现，采用先出现的", en: "code {v} appears more than once; the first is used" },
  "code-unknown": { zh: "没有代码或名称为{v}的区域", en: "no region has the code or name {v}" },
  "code-name-disagree": {
    zh: "代码与名称{v}对不上，以代码为准",
    en: "code and name {v} do not agree; the code counts",
  },
  "parent-unknown": { zh: "找不到上级区域{v}", en: "the parent region {v} does not exist" },
  "row-duplicate": { zh: "与前面的一行完全重复，只算一次", en: "the row repeats an earlier one and counts once" },
  "row-conflict": {
    zh: "同一区域、指标和时期另有不同的值，{v}未采用",
    en: "another row gives a different value for the same region, indicator and period; {v} is not used",
  },
  "row-width": { zh: "这一行的列数与表头不同", en: "the row has a different number of cells from the header" },
  "quote-open": {
    zh: "引号没有配对，已略过这个引号",
    en: "a quotation mark is never closed and was passed over",
  },
  "indicator-unknown": { zh: "不认识指标{v}", en: "indicator {v} is not declared" },
  "indicator-level": { zh: "指标{v}不在这一层级", en: "indicator {v} is not declared for this level" },
  "source-unknown": { zh: "来源表里没有{v}", en: "source {v} is not in the list of sources" },
  "formula-invalid": { zh: "公式{v}无法计算", en: "the formula {v} cannot be computed" },
  "goal-invalid": { zh: "目标{v}的写法不合规定", en: "goal {v} is not declared properly" },
  "goal-reference": {
    zh: "目标所指的{v}不存在，只列出文字，不作判定",
    en: "{v}, which a goal names, does not exist; the goal is listed in words and not judged",
  },
  "goal-unknown": { zh: "没有目标{v}", en: "goal {v} does not exist" },
  "date-invalid": {
    zh: "{v}不是日期（应如2024、2024-06或2024-06-30），按没有日期处理",
    en: "{v} is not a date (such as 2024, 2024-06 or 2024-06-30) and counts as none",
  },
  "group-unknown": { zh: "没有分组{v}", en: "group {v} does not exist" },
  "ring-open": { zh: "边界{v}的环没有闭合", en: "a ring of boundary {v} is not closed" },
  "ring-short": { zh: "边界{v}的环不足四个点", en: "a ring of boundary {v} has fewer than four points" },
  "coordinate-range": { zh: "坐标{v}超出经纬度范围", en: "coordinate {v} is outside longitude and latitude" },
  "geometry-missing": { zh: "{v}没有几何图形", en: "{v} has no geometry" },
  "shape-unjoined": { zh: "边界{v}没有对应的区域", en: "boundary {v} joins no region" },
  "region-without-shape": {
    zh: "区域{v}没有边界，只在表中显示",
    en: "region {v} has no boundary; it shows in the table only",
  },
  "interval-invalid": {
    zh: "区间{v}上下限颠倒或不含数值",
    en: "the interval {v} is reversed or does not hold the value",
  },
  encoding: { zh: "文件编码不是UTF-8", en: "the file is not in UTF-8" },
  limit: { zh: "{v}超出上限", en: "{v} exceeds a limit" },
  "file-empty": { zh: "文件是空的", en: "the file is empty" },
  "file-type": { zh: "{v}文件不能在这里打开", en: "a file of type {v} cannot be opened here" },
  "file-cut": { zh: "文件不完整，可能没有下载完", en: "the file is incomplete; the download may have been cut off" },
  "line-short": { zh: "这条线不足两个点，未使用", en: "the line has fewer than two points and is not used" },
  "node-missing": {
    zh: "文件里没有节点{v}，道路在此断开",
    en: "node {v} is not in the file; the road is cut there",
  },
  "speed-invalid": {
    zh: "限速{v}不可信，按道路等级取速度",
    en: "the speed limit {v} cannot be right; the speed of the road's class is used",
  },
  "oneway-invalid": {
    zh: "看不懂单行标记{v}，按双向通行处理",
    en: "the one-way mark {v} is not understood; the road counts as two-way",
  },
  "class-missing": {
    zh: "没有一条线写明道路等级，全部按等外道路处理",
    en: "no line has a road class; all count as unclassified",
  },
  "coordinate-swapped": {
    zh: "坐标{v}像是纬度写在了经度前面",
    en: "coordinates such as {v} seem to have latitude before longitude",
  },
  "coordinate-projected": {
    zh: "坐标{v}是投影后的米数，请先转换为WGS 84经纬度",
    en: "coordinates such as {v} are projected metres; convert them to WGS 84 longitude and latitude first",
  },
  "coordinate-system": {
    zh: "道路坐标疑似{v}，可按此换算",
    en: "the roads seem to be in {v}; they can be converted from it",
  },
  "roads-none": { zh: "文件里没有可以行车的道路", en: "the file has no roads for motor vehicles" },
  "roads-apart": {
    zh: "路网断成多块，最大一块只占总里程的{v}",
    en: "the roads fall apart; the largest connected part holds only {v} of their length",
  },
  "version-newer": {
    zh: "文件的版本是{v}，比本页新，没有打开；请换用新版图集",
    en: "the file is of version {v}, newer than this page, and was not opened; use a later release of the atlas",
  },
  "roads-elsewhere": {
    zh: "道路不在本图集的范围内",
    en: "the roads lie outside the places of this atlas",
  },
};

/** Kinds of which a bad file may hold thousands: the detail of the last one listed counts the others. */
const MORE: Text = { zh: "同类还有", en: "more of the kind" };

/** What an issue's detail is, where it does not speak for itself. */
const DETAILS: { readonly [K in IssueKind]?: Text } = {
  "descriptor-invalid": { zh: "应为", en: "expected" },
  "column-missing": { zh: "现有列", en: "columns found" },
  "choice-invalid": { zh: "可用", en: "allowed" },
  "code-name-disagree": { zh: "算作", en: "taken as" },
  "row-conflict": { zh: "采用", en: "used" },
  "interval-invalid": { zh: "数值", en: "value" },
  "file-type": { zh: "可用", en: "allowed" },
  "line-short": MORE,
  "node-missing": MORE,
  "speed-invalid": MORE,
  "oneway-invalid": MORE,
  "coordinate-range": MORE,
};

/** Words for what some kinds mean under another circumstance: shapes of one region in parts, a heading given twice. */
function wordsOf({ kind, severity, detail, file, value }: Issue): Text {
  if (kind === "file-missing" && file === DESCRIPTOR) {
    return { zh: "找不到这个文件，没有它就打不开数据包", en: "the file is missing; without it there is no package" };
  }
  if (kind === "file-unreadable") return unreadableText(value ?? workbookOf(file), detail) ?? WORDS[kind];
  if (kind === "limit" && value === null) {
    return { zh: "文件解压后超出上限", en: "what the file unpacks to exceeds a limit" };
  }
  if (kind === "code-duplicate" && severity === "warning") {
    return {
      zh: "代码{v}重复出现，各部分合为一个区域",
      en: "code {v} appears more than once; the parts make one region",
    };
  }
  if (kind === "column-unknown" && detail !== null) {
    return { zh: "列“{c}”重复出现", en: "column “{c}” appears more than once" };
  }
  return WORDS[kind];
}

/** A detail with the punctuation of Chinese text where it holds any; lists of columns and numbers stay as they are. */
function settled(detail: string): string {
  return /\p{Script=Han}/u.test(detail) ? detail.replaceAll(", ", "，").replaceAll(": ", "：") : detail;
}

function detailText({ kind, detail }: Issue, lang: Lang): string {
  if (detail === null || (kind === "file-unreadable" && isWhyUnread(detail))) return "";
  const lead = DETAILS[kind]?.[lang];
  if (lang === "zh") return `（${lead ? `${lead}：` : ""}${settled(clip(detail))}）`;
  return ` (${lead ? `${lead}: ` : ""}${clip(detail)})`;
}

function valueText(value: string | null, lang: Lang): string {
  if (value === null) return "";
  if (value.trim() === "") return lang === "zh" ? "空值" : "an empty value";
  return `“${clip(value)}”`;
}

/** Where the column is the finding itself and so not part of the place. */
const ABOUT_COLUMN: ReadonlySet<IssueKind> = new Set(["column-missing", "column-unknown"]);

/** A user's text on one line and short enough for a sentence. */
function clip(text: string): string {
  const line = text.replace(/\s+/g, " ");
  const points = [...line];
  return points.length > 60 ? `${points.slice(0, 60).join("")}…` : line;
}

function place(issue: Issue, lang: Lang): string {
  const column = ABOUT_COLUMN.has(issue.kind) ? null : issue.column;
  const parts = [issue.file];
  if (lang === "zh") {
    if (issue.row !== null) parts[0] += `第${issue.row}行`;
    if (column !== null) parts.push(`列${column}`);
    return `${parts.join("，")}：`;
  }
  if (issue.row !== null) parts.push(`row ${issue.row}`);
  if (column !== null) parts.push(`column ${column}`);
  return `${parts.join(", ")}: `;
}

/**
 * One plain sentence on a data problem, naming file, row, column and value as far as they are known:
 * 「towns.csv第18行，列value：“12,3a”不是数字，按缺失处理。」. User text appears as it is, on one line, at most 60
 * characters of it; whoever shows it must not read it as markup.
 */
export function issueText(issue: Issue, lang: Lang): string {
  const body = wordsOf(issue)
    [lang].replace("{v}", () => valueText(issue.value, lang))
    .replace("{c}", () => clip(issue.column ?? issue.value ?? ""))
    .replace(/ {2,}/g, " ")
    .trim();
  return `${place(issue, lang)}${body}${detailText(issue, lang)}${lang === "zh" ? "。" : "."}`;
}

/** The word for how bad an issue is. */
export function severityText(severity: Issue["severity"], lang: Lang): string {
  if (severity === "error") return lang === "zh" ? "错误" : "error";
  return lang === "zh" ? "提醒" : "warning";
}
