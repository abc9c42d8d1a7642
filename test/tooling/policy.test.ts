import { describe, expect, test } from "vitest";
import { hostsOf, policy } from "../../scripts/vite/policy.ts";

describe("the content policy", () => {
  test("allows a built page nothing inline, nothing evaluated and no other host", () => {
    const text = policy("build", []);
    expect(text).toContain("default-src 'none'");
    expect(text).not.toMatch(/unsafe|http|ws:|\*/);
  });

  test("gives configured hosts images and data, and nothing else", () => {
    const text = policy("build", ["https://tiles.example.org"]);
    expect(text.split("; ").filter((part) => part.includes("tiles.example.org"))).toEqual([
      "img-src 'self' data: blob: https://tiles.example.org",
      "connect-src 'self' https://tiles.example.org",
    ]);
  });

  test("relaxes styles and sockets while developing only", () => {
    expect(policy("dev", [])).toContain("style-src 'self' 'unsafe-inline'");
    expect(policy("dev", [])).toContain("connect-src 'self' ws:");
  });

  test.each(["tiles.example.org", "https://a.example/x", "https://a.example; script-src *", "javascript:alert(1)"])(
    "refuses %s, which is no origin",
    (host) => {
      expect(() => policy("build", [host])).toThrow(host);
    },
  );
});

describe("hostsOf", () => {
  test("splits at any white space and reads an absent variable as no host", () => {
    expect(hostsOf("https://a.example  http://b.example:8080\n")).toEqual([
      "https://a.example",
      "http://b.example:8080",
    ]);
    expect(hostsOf(undefined)).toEqual([]);
  });
});
