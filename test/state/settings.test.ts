import { describe, expect, test } from "vitest";
import { openState } from "./page.ts";

describe("the settings", () => {
  test("are remembered by the browser, and a link goes before them", async () => {
    const kept = new Map<string, string>();
    await openState("", kept);
    const first = await import("../../src/state/settings.ts");
    expect([first.lang.value, first.theme.value]).toEqual(["zh", "light"]);
    first.setTheme("dark");
    first.choose({ approval: "粤S（2026）001号" });
    await openState("", kept);
    const second = await import("../../src/state/settings.ts");
    expect([second.theme.value, second.settings.value.approval]).toEqual(["dark", "粤S（2026）001号"]);
    await openState("?theme=light&lang=en", kept);
    const third = await import("../../src/state/settings.ts");
    expect([third.theme.value, third.lang.value]).toEqual(["light", "en"]);
  });

  test("keep the light palette in the dark theme for those who ask for it", async () => {
    const kept = new Map<string, string>();
    await openState("?theme=dark&m=shade", kept);
    const first = await import("../../src/state/settings.ts");
    const { classFills } = await import("../../src/state/palettes.ts");
    const dark = classFills.value;
    expect(first.tint.value).toBe("dark");
    first.choose({ lightPalette: true });
    expect([first.theme.value, first.tint.value]).toEqual(["dark", "light"]);
    expect(classFills.value).not.toEqual(dark);
    await openState("?theme=light&m=shade", kept);
    const second = await import("../../src/state/settings.ts");
    const light = await import("../../src/state/palettes.ts");
    expect(second.settings.value.lightPalette).toBe(true);
    expect(light.classFills.value).toEqual(classFills.value);
  });

  test.each(["{", "null", "[]", '{"lang":"xx","theme":7,"approval":{},"lightPalette":"yes"}'])(
    "start afresh from %s",
    async (text) => {
      await openState("", new Map([["atlas-settings", text]]));
      const { lang, settings, theme } = await import("../../src/state/settings.ts");
      expect([lang.value, theme.value, settings.value.approval]).toEqual(["zh", "light", ""]);
      expect(settings.value.lightPalette).toBe(false);
    },
  );
});
