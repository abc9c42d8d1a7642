import type { Plugin } from "vite";

/** Whether the page is served while developing, which needs inline styles and a socket, or built. */
export type Stage = "dev" | "build";

/**
 * Content-Security-Policy of the page. Nothing is allowed that is not listed; `hosts` are origins the user configured,
 * from which images and data may come too.
 *
 * @throws Error quoting a host that is not an http(s) origin such as `https://tiles.example.org`
 */
export function policy(stage: Stage, hosts: readonly string[]): string {
  for (const host of hosts) {
    if (!/^https?:\/\/[\w.*-]+(:\d+)?$/.test(host)) throw new Error(`not an origin: ${host}`);
  }
  const more = hosts.map((host) => ` ${host}`).join("");
  const dev = stage === "dev";
  return [
    "default-src 'none'",
    "script-src 'self'",
    dev ? "style-src 'self' 'unsafe-inline'" : "style-src 'self'",
    `img-src 'self' data: blob:${more}`,
    `connect-src 'self'${dev ? " ws:" : ""}${more}`,
    "worker-src 'self' blob:",
    "font-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

/** Reads the space-separated origins of `ATLAS_HOSTS`; absent means none. */
export function hostsOf(text: string | undefined): string[] {
  return (text ?? "").split(/\s+/).filter((host) => host !== "");
}

/** Puts the policy at the top of the head of index.html, in place of one that stands there. */
export function contentPolicy(hosts: readonly string[]): Plugin {
  let stage: Stage = "build";
  return {
    name: "atlas:policy",
    configResolved(config) {
      stage = config.command === "serve" ? "dev" : "build";
    },
    transformIndexHtml: {
      order: "post",
      handler(html) {
        const page = html.replace(/\s*<meta[^>]*http-equiv="Content-Security-Policy"[^>]*>/i, "");
        const content = policy(stage, hosts);
        return {
          html: page,
          tags: [
            { tag: "meta", attrs: { "http-equiv": "Content-Security-Policy", content }, injectTo: "head-prepend" },
          ],
        };
      },
    },
  };
}
