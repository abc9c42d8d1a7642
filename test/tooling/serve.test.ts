import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Served, serve, serveFrom } from "../../scripts/serve.ts";

describe("the static server", () => {
  const outside = mkdtempSync(join(tmpdir(), "atlas-serve-"));
  const folder = join(outside, "site");
  let served: Served;

  beforeAll(async () => {
    mkdirSync(join(folder, "data"), { recursive: true });
    mkdirSync(join(outside, "site-secret"));
    writeFileSync(join(outside, "secret.txt"), "secret");
    writeFileSync(join(outside, "site-secret/index.html"), "secret");
    writeFileSync(join(folder, "index.html"), "<p>page</p>");
    writeFileSync(join(folder, ".hidden"), "secret");
    writeFileSync(join(folder, "app.js"), "export const x = 1;\n".repeat(500));
    writeFileSync(join(folder, "data/表.csv"), "code,value\n");
    served = await serve(folder);
  });

  afterAll(async () => {
    await served.close();
    rmSync(outside, { recursive: true });
  });

  /** Answer to a request line sent as it is, which fetch would tidy up. */
  function raw(path: string): Promise<string> {
    return new Promise((done, fail) => {
      let text = "";
      const socket = connect(served.port, "127.0.0.1", () => {
        socket.write(`GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
      });
      socket.on("data", (chunk) => {
        text += chunk;
      });
      socket.on("end", () => done(text)).on("error", fail);
    });
  }

  test("gives index.html for the folder, with its type", async () => {
    const answer = await fetch(served.url);
    expect(answer.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(await answer.text()).toBe("<p>page</p>");
  });

  test("compresses text for a browser that takes gzip", async () => {
    const answer = await fetch(`${served.url}app.js`);
    expect(answer.headers.get("content-encoding")).toBe("gzip");
    expect(answer.headers.get("content-type")).toBe("text/javascript; charset=utf-8");
    expect((await answer.text()).length).toBe(500 * 20);
  });

  test("finds names that are not ASCII and ignores the query", async () => {
    expect(await (await fetch(`${served.url}data/${encodeURIComponent("表")}.csv?v=1`)).text()).toBe("code,value\n");
  });

  test.each([
    "/../secret.txt",
    "/data/../../secret.txt",
    "/%2e%2e/secret.txt",
    "/..%2fsecret.txt",
    "/..%5csecret.txt",
    "/../site-secret/",
    "/.hidden",
    "/%00",
    "/%zz",
    "/none.txt",
  ])("answers %s with 404", async (path) => {
    const answer = await raw(path);
    expect(answer).toMatch(/^HTTP\/1\.1 404 /);
    expect(answer).not.toContain("secret");
  });

  test("lets a browser keep a file only as long as it is the same", async () => {
    const first = await fetch(`${served.url}app.js`);
    const tag = first.headers.get("etag") ?? "";
    const again = await fetch(`${served.url}app.js`, { headers: { "If-None-Match": tag } });
    expect(again.status).toBe(304);
    writeFileSync(join(folder, "app.js"), "changed");
    const changed = await fetch(`${served.url}app.js`, { headers: { "If-None-Match": tag } });
    expect(await changed.text()).toBe("changed");
  });

  test("takes no other method than GET and HEAD", async () => {
    expect((await fetch(served.url, { method: "POST" })).status).toBe(405);
    expect(await (await fetch(served.url, { method: "HEAD" })).text()).toBe("");
  });

  test("moves on to the next port where one is taken", async () => {
    const next = await serveFrom(folder, served.port);
    expect(next.port).toBeGreaterThan(served.port);
    await next.close();
  });
});
