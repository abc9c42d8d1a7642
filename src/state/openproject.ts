import { signal } from "@preact/signals";
import type { Text } from "../core/words/text.ts";
import { packageAsked } from "./address.ts";
import { say } from "./settings.ts";

/** What is told of the project that is open. */
export interface OpenProject {
  readonly id: string;
  /** "" until the person gives one. */
  readonly title: string;
  readonly package: string | null;
  readonly created: string;
  readonly rest: Readonly<Record<string, unknown>>;
}

/** What a project without a title is called. */
export const UNTITLED: Text = { zh: "未命名项目", en: "Untitled project" };

/** The project that is open. */
export const opened = signal<OpenProject>(fresh(packageAsked.peek()));

/** The id of a project nobody has yet. */
export function newId(): string {
  return `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 10)}`;
}

/** What is told of a project that begins now. */
export function fresh(address: string | null): OpenProject {
  return { id: newId(), title: "", package: address, created: new Date().toISOString(), rest: {} };
}

/** Gives the open project another title. */
export function retitle(title: string): void {
  opened.value = { ...opened.peek(), title };
}

/** Title of a copy. */
export function copyTitle(title: string): string {
  return `${title || say(UNTITLED)}${say({ zh: "（副本）", en: " (copy)" })}`;
}
