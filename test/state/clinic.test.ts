import { zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import type { Problem } from "../../src/core/clinic/problem.ts";
import { figureAt } from "../../src/core/indicators/columns.ts";
import { createFigures } from "../../src/core/indicators/engine.ts";
import { createJobs } from "../../src/core/jobs/all.ts";
import { direct } from "../../src/core/jobs/job.ts";
import type { Ports } from "../../src/state/ports.ts";
import { openState } from "./page.ts";

async function openClinic(kept = new Map<string, string>()) {
  await openState("?level=town&ind=gdp", kept);
  const { fillPorts } = await import("../../src/state/ports.ts");
  const work = direct(createJobs());
  fillPorts({ work: async () => work } as unknown as Ports);
  const [file, join, plan] = await Promise.all([
    import("../../src/state/clinic.ts"),
    import("../../src/state/joining.ts"),
    import("../../src/state/planning.ts"),
  ]);
  const clinic = { ...file, ...join, ...plan };
  const { commit, preview } = await import("../../src/state/importing.ts");
  const project = await import("../../src/state/project.ts");
  const { atlas } = await import("../../src/state/atlas.ts");
  const { undoChange, redoChange } = project;
  const open = (text: string) => clinic.openTable("t.csv", async () => ({ bytes: new TextEncoder().encode(text) }));
  const towns = atlas.value?.regions.byLevel.get("town") ?? [];
  const value = (code: string, period: string) =>
    atlas.value && createFigures(atlas.value).of("gdp", code, period).value;
  return { ...clinic, commit, preview, project, atlas, towns, open, value, undoChange, redoChange };
}

describe("the clinic", () => {
  test("goes from a text to figures of the atlas, and back by one step", async () => {
    const { towns, open, match, check, commit, value, undoChange, redoChange, drafted, table } = await openClinic();
    const [first] = towns;
    if (!first) throw new Error("the tiny package has no town");
    await open(`code,gdp@2031\n${first.code},12.5\n`);
    await match();
    await check();
    expect(drafted.value?.figures.value).toHaveLength(1);
    commit();
    expect(value(first.code, "2031")).toBe(12.5);
    expect(table.value).toBeNull();
    undoChange();
    expect(value(first.code, "2031")).toBeNull();
    redoChange();
    expect(value(first.code, "2031")).toBe(12.5);
  });

  test("forgets what was worked out under another header, but for decisions", async () => {
    const { open, match, decide, chooseHeader, chooseJoin, examination, choices, plan } = await openClinic();
    await open(`标题,\n镇,gdp@2031\n平凤镇政府处,1\n平凤镇,2\n`);
    await match();
    await chooseJoin({ key: "镇" });
    const problem = examination.value?.problems.shown[0];
    if (!problem) throw new Error("the row matched");
    await decide(problem, "010001101");
    chooseHeader({ row: 0, height: 1 });
    expect([examination.value, plan.value]).toEqual([null, null]);
    expect(choices.value).not.toHaveProperty("key");
    expect(choices.value.decisions.size).toBe(1);
    await match();
    expect(examination.value?.key).toBe("标题");
  });

  test("goes back to the matches when the check of the values is given up", async () => {
    const { open, towns, match, check, step, drafted, doing, busy, trouble } = await openClinic();
    await open(`code,gdp@2031\n${towns[0]?.code},1\n`);
    await match();
    step.value = "check";
    const asked = check();
    doing.value?.cancel();
    await asked;
    expect([step.value, drafted.value, busy.value, trouble.value]).toEqual(["match", null, false, null]);
    step.value = "check";
    await check();
    expect([step.value, drafted.value?.figures.value.length]).toEqual(["check", 1]);
  });

  test("keeps the levels a person ticked while more rows are matched", async () => {
    const { open, atlas, towns, match, decide, levels, examination } = await openClinic();
    const [one, two] = towns;
    const county = atlas.value?.regions.byLevel.get("county")?.[0];
    await open(`code,gdp@2031\n${one?.code},1\n${two?.code},2\n${county?.code},3\n999,4\n`);
    await match();
    expect([...levels.value]).toEqual(["town"]);
    const unknown = () => examination.value?.problems.shown[0];
    levels.value = new Set(["town", "county"]);
    await decide(unknown() as Problem, county?.code ?? null);
    expect([...levels.value]).toEqual(["town", "county"]);
    await open(`code,gdp@2031\n${one?.code},1\n`);
    await match();
    expect([...levels.value]).toEqual(["town"]);
  });

  test("offers every column of values after the wrong one was taken for the places", async () => {
    const { open, towns, match, chooseJoin, planColumn, plan } = await openClinic();
    await open(`名称,gdp@2031,新数\n${towns[0]?.name},1,7\n`);
    await match();
    planColumn("新数", { period: "2030" });
    await chooseJoin({ key: "gdp@2031" });
    expect(plan.value?.values.map(({ column }) => column)).not.toContain("gdp@2031");
    await chooseJoin({ key: "名称" });
    expect(plan.value?.values.map(({ column, period }) => [column, period])).toEqual([
      ["gdp@2031", "2031"],
      ["新数", "2030"],
    ]);
  });

  test("declares a new indicator for the levels its figures are of, whatever the map shows", async () => {
    const { open, atlas, match, check, commit, plan, planColumn, project } = await openClinic();
    const { makeIndicator } = await import("../../src/state/newindicator.ts");
    const [county] = atlas.value?.regions.byLevel.get("county") ?? [];
    await open(`code,床位@2031\n${county?.code},7\n`);
    await match();
    const made = makeIndicator({ name: "床位", unit: "张", kind: "count", direction: "more", levels: ["town"] });
    planColumn(plan.value?.values[0]?.column ?? "", { indicator: made.id, period: "2031" });
    await check();
    commit();
    expect(project.project.value.imports[0]?.indicators).toMatchObject([{ id: made.id, levels: ["county"] }]);
  });

  test("keeps figures and their source together when changes are undone during a preview", async () => {
    const { atlas, towns, open, match, check, commit, preview, project, undoChange } = await openClinic();
    for (const [value, act] of [
      [1, commit],
      [2, preview],
    ] as const) {
      await open(`code,gdp@2031\n${towns[0]?.code},${value}\n`);
      await match();
      await check();
      act();
    }
    undoChange();
    commit();
    const [one, ...more] = project.project.value.imports;
    expect(more).toEqual([]);
    expect([...(atlas.value?.laid?.observations() ?? [])].map(({ source }) => source)).toEqual([one?.id]);
  });

  test("lets the texts of a long table mean an indicator, and remembers it", async () => {
    const kept = new Map<string, string>();
    const { towns, open, match, check, commit, planNamed, plan, drafted } = await openClinic(kept);
    const rows = (period: string) => `code,年份,指标,数值\n${towns[0]?.code},${period},不明之物,5\n`;
    await open(rows("2031"));
    await match();
    expect(plan.value?.texts).toEqual(["不明之物"]);
    planNamed("不明之物", "gdp");
    await check();
    expect(drafted.value && figureAt(drafted.value.figures, 0)).toMatchObject({
      indicator: "gdp",
      period: "2031",
      value: 5,
    });
    commit();
    await open(rows("2032"));
    await match();
    expect(plan.value?.named.get("不明之物")).toBe("gdp");
  });

  test("takes the columns of a second table of years for what its own title says", async () => {
    const { towns, open, match, check, commit, planColumn, plan } = await openClinic();
    const titled = (title: string) => `${title},\ncode,2031年\n${towns[0]?.code},5\n`;
    await open(titled("各镇地区生产总值（万元）"));
    await match();
    planColumn("2031年", { indicator: "gdp" });
    await check();
    commit();
    await open(titled("各镇水井数（口）"));
    await match();
    expect(plan.value?.values).toMatchObject([{ column: "2031年", indicator: null, factor: 1 }]);
  });

  test("says what went wrong, and keeps the page as it was", async () => {
    const { open, match, chooseJoin, trouble, examination } = await openClinic();
    await open("镇,gdp@2031\n甲,1\n");
    await match();
    const before = examination.value;
    await chooseJoin({ key: "没有这一列" });
    expect(trouble.value?.zh).toContain("出了差错");
    expect(trouble.value?.en).not.toContain("没有这一列");
    expect(examination.value).toBe(before);
  });

  test("counts replaced values, and a preview is no change", async () => {
    const { atlas, open, match, check, preview, drafted, project } = await openClinic();
    const known = atlas.value?.observations.find(({ indicator, value }) => indicator === "gdp" && value !== null);
    if (!known) throw new Error("the tiny package has no GDP");
    await open(`code,gdp@${known.period}\n${known.code},${(known.value ?? 0) + 1}\n`);
    await match();
    await check();
    expect(drafted.value?.replaced.shown).toMatchObject([{ code: known.code, before: known.value, line: 2 }]);
    preview();
    expect(project.project.value.imports).toEqual([]);
    expect(project.trial.value?.kind).toBe("figures");
  });

  test("keeps a workbook open until all of its sheets are imported, and takes the mark of one back with it", async () => {
    const { towns, match, check, commit, undoChange, openTable, sheet, table, step, value } = await openClinic();
    const { imported, released } = await import("../../src/state/sheetdone.ts");
    const { notice } = await import("../../src/state/notices.ts");
    const { dialog } = await import("../../src/state/panels.ts");
    const [one, two] = towns.map(({ code }) => code);
    const text = (content: string) => new TextEncoder().encode(content);
    const zip = zipSync({
      "甲.csv": text(`code,gdp@2031\n${one},1\n${two},2\n`),
      "乙.csv": text(`code,gdp@2032\n${one},3\n`),
    });
    await openTable("年报.zip", async () => ({ bytes: zip.slice() }));
    const go = async () => {
      await match();
      await check();
      commit();
    };
    expect(sheet.value).toBe(0);
    await go();
    expect([table.value?.file, sheet.value, step.value, dialog.value]).toEqual(["年报.zip", 1, "read", null]);
    expect([...imported.value]).toEqual([0]);
    expect(notice.value?.onward?.label.zh).toBe("继续导入“乙.csv”");
    notice.value?.onward?.run();
    expect(dialog.value).toBe("clinic");
    undoChange();
    expect([...imported.value]).toEqual([]);

    // The first is to be imported again, so the file stays open after the second.
    await go();
    expect([table.value?.file, sheet.value, released.value]).toEqual(["年报.zip", 0, 0]);
    expect([...imported.value]).toEqual([1]);
    await go();
    expect([table.value, released.value, notice.value?.onward]).toEqual([null, 1, null]);
    expect([value(one ?? "", "2031"), value(one ?? "", "2032")]).toEqual([1, 3]);
  });
});
