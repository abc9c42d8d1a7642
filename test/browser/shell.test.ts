import { describe, expect, test } from "vitest";
import { openPage } from "./page.ts";

describe("the built page", () => {
  test("opens in Chinese, without an error and without asking another host", async () => {
    const page = await openPage();
    await page.getByRole("heading", { level: 1 }).first().waitFor();
    expect(await page.locator("html").getAttribute("lang")).toMatch(/^zh/);
    await page.waitForLoadState("networkidle");
  });

  test("carries a policy that allows nothing but its own host", async () => {
    const page = await openPage();
    const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute("content");
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("connect-src 'self'");
    expect(policy).not.toContain("unsafe");
    expect(policy).not.toContain("http");
  });

  test("does not run a script that the page did not bring", async () => {
    const page = await openPage({ expected: [/policy: script-src/, /Content Security Policy/] });
    await page.evaluate(() => {
      const script = document.createElement("script");
      script.textContent = "document.title = 'broken in'";
      document.body.append(script);
    });
    expect(await page.title()).not.toBe("broken in");
  });
});
