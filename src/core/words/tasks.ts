import type { When } from "../tasks/day.ts";
import type { TaskCounts } from "../tasks/filter.ts";
import { daysPast, isOverdue } from "../tasks/overdue.ts";
import type { Task, TaskStatus } from "../tasks/task.ts";
import { formatNumber } from "./number.ts";
import { formatPeriod } from "./period.ts";
import type { Lang, Text } from "./text.ts";

const STATUS: Readonly<Record<TaskStatus, Text>> = {
  planned: { zh: "未开始", en: "Planned" },
  running: { zh: "进行中", en: "Running" },
  done: { zh: "已完成", en: "Done" },
  stopped: { zh: "已停止", en: "Stopped" },
};

/** The word for how far a task is. */
export function taskStatus(status: TaskStatus, lang: Lang): string {
  return STATUS[status][lang];
}

const MONTHS = "January February March April May June July August September October November December".split(" ");

/** A day, month or year of a task: 2024年6月30日, 2024年6月, 2024年; "30 June 2024", "June 2024", "2024". */
export function whenText({ text }: When, lang: Lang): string {
  const [year = "", month = "", day] = text.split("-");
  if (day === undefined) return formatPeriod(text, lang);
  const [number, name] = [Number(day), MONTHS[Number(month) - 1] ?? month];
  return lang === "zh" ? `${year}年${Number(month)}月${number}日` : `${number} ${name} ${year}`;
}

/** When a task is due, and by how much it is late: 「2024年6月底前，已逾期184天」; that no deadline is given. */
export function dueText(task: Task, day: string, lang: Lang): string {
  const { deadline } = task;
  if (!deadline) return lang === "zh" ? "没有期限" : "no deadline";
  const when = whenText(deadline, lang);
  const whole = deadline.first !== deadline.last;
  const until = lang === "zh" ? `${when}${whole ? "底" : ""}前` : `by ${whole ? "the end of " : ""}${when}`;
  if (!isOverdue(task, day)) return until;
  const late = formatNumber(daysPast(task, day) ?? 0, 0);
  return lang === "zh" ? `${until}，已逾期${late}天` : `${until}, ${late} day${late === "1" ? "" : "s"} overdue`;
}

/** How many tasks there are and how they stand: 「45项，进行中20项，逾期9项」; none are said of what does not occur. */
export function countsText({ total, byStatus, overdue, undated }: TaskCounts, lang: Lang): string {
  const counts = (Object.keys(STATUS) as TaskStatus[]).flatMap((status) => {
    const count = byStatus[status];
    if (count === 0) return [];
    return [lang === "zh" ? `${taskStatus(status, lang)}${count}项` : `${count} ${STATUS[status].en.toLowerCase()}`];
  });
  if (lang === "zh") {
    const more = [overdue > 0 ? `逾期${overdue}项` : "", undated > 0 ? `没有期限${undated}项` : ""];
    return [`共${total}项`, ...counts, ...more].filter((one) => one !== "").join("，");
  }
  const more = [overdue > 0 ? `${overdue} overdue` : "", undated > 0 ? `${undated} without a deadline` : ""];
  return [`${total} task${total === 1 ? "" : "s"}`, ...counts, ...more].filter((one) => one !== "").join(", ");
}
