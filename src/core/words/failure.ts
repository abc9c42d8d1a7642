import type { Text } from "./text.ts";

/**
 * What went wrong with work on a file, from what was thrown, whose own text is meant for programmers and never shown.
 * Browsers name their errors alike but word them differently, so that only a few are told apart.
 */
export function failureText(error: unknown): Text {
  const [name, message] = error instanceof Error ? [error.name, error.message] : ["", ""];
  if (name === "NotReadableError" || name === "NotFoundError" || name === "NotAllowedError") {
    return {
      zh: "文件已被改动、移走或不许读取，请重新选择",
      en: "the file was changed, moved or may not be read; choose it again",
    };
  }
  if (name === "InvalidStateError") {
    return { zh: "文件已经关闭，请重新打开", en: "the file is no longer open; open it again" };
  }
  if (name === "QuotaExceededError") {
    return { zh: "浏览器的存储空间不够", en: "the browser has no room left to store it" };
  }
  if (/dynamically imported module|importing a module script/i.test(message)) {
    return {
      zh: "没有取到所需的程序，请检查网络后重试",
      en: "a part of the program could not be fetched; check the connection and try again",
    };
  }
  if (name === "RangeError" && /alloc|invalid (array|string|typed array) length|memory/i.test(message)) {
    return {
      zh: "内存不够，请关闭其他网页，或把文件分成几份",
      en: "there is not enough memory; close other pages, or split the file",
    };
  }
  return {
    zh: "处理这个文件时出了差错，它可能残缺或不合格式",
    en: "something in the file could not be handled; it may be damaged or not well formed",
  };
}
