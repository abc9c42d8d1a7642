import { createReadStream, statSync } from "node:fs";
import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join, resolve, sep } from "node:path";
import { pipeline } from "node:stream";
import { createGzip } from "node:zlib";
import { compressible, mime } from "./mime.ts";

/** A folder that is being served. */
export interface Served {
  /** Address of the folder with a slash at its end. */
  readonly url: string;
  readonly port: number;
  readonly close: () => Promise<void>;
}

/**
 * File that answers a request for `path` in `folder`: the path itself, or index.html of a folder. `null` where there
 * is none, where the path cannot be decoded, where it leaves the folder, and for names that begin with a dot.
 */
function fileFor(folder: string, path: string): string | null {
  let decoded: string;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    return null;
  }
  if (decoded.includes("\0") || /(^|[\\/])\./.test(decoded)) return null;
  const base = resolve(folder);
  const wanted = resolve(join(base, decoded));
  if (wanted !== base && !wanted.startsWith(base + sep)) return null;
  const file = isFolder(wanted) ? join(wanted, "index.html") : wanted;
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? file : null;
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** Sends one file, asking the browser to check on each visit whether it is still the same. */
function send(file: string, request: IncomingMessage, response: ServerResponse): void {
  const { size, mtimeMs } = statSync(file);
  const tag = `W/"${size.toString(36)}-${Math.round(mtimeMs).toString(36)}"`;
  response.setHeader("ETag", tag);
  response.setHeader("Cache-Control", "no-cache");
  response.setHeader("Vary", "Accept-Encoding");
  if (request.headers["if-none-match"] === tag) {
    response.writeHead(304).end();
    return;
  }
  response.setHeader("Content-Type", mime(file));
  const gzip = compressible(file) && /\bgzip\b/.test(request.headers["accept-encoding"] ?? "");
  if (gzip) response.setHeader("Content-Encoding", "gzip");
  else response.setHeader("Content-Length", size);
  if (request.method === "HEAD") {
    response.end();
    return;
  }
  const ended = (): void => undefined;
  if (gzip) pipeline(createReadStream(file), createGzip(), response, ended);
  else pipeline(createReadStream(file), response, ended);
}

function answer(folder: string): RequestListener {
  return (request, response) => {
    response.setHeader("X-Content-Type-Options", "nosniff");
    if (request.method !== "GET" && request.method !== "HEAD") {
      response.writeHead(405, { Allow: "GET, HEAD" }).end();
      return;
    }
    const file = fileFor(folder, (request.url ?? "/").replace(/[?#].*$/s, ""));
    if (file === null) response.writeHead(404, { "Content-Type": mime(".txt") }).end("not found\n");
    else send(file, request, response);
  };
}

function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((done, fail) => {
    server.once("error", fail);
    server.listen(port, host, () => done((server.address() as AddressInfo).port));
  });
}

function code(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}

/**
 * Serves the files of `folder` on localhost, over IPv4 and, where the machine has it, IPv6.
 *
 * @param port 0 takes any free one
 * @throws Error with code EADDRINUSE where the port is taken
 */
export async function serve(folder: string, port = 0): Promise<Served> {
  const four = createServer(answer(folder));
  const six = createServer(answer(folder));
  const taken = await listen(four, port, "127.0.0.1");
  const close = async (): Promise<void> => {
    for (const server of [four, six]) {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    }
  };
  try {
    await listen(six, taken, "::1");
  } catch (error) {
    if (code(error) === "EADDRINUSE") {
      await close();
      throw error;
    }
  }
  return { url: `http://localhost:${taken}/`, port: taken, close };
}

/**
 * Serves `folder` on the first free port from `first` on.
 *
 * @throws Error when twenty ports in a row are taken
 */
export async function serveFrom(folder: string, first: number): Promise<Served> {
  for (let port = first; port < first + 20; port++) {
    try {
      return await serve(folder, port);
    } catch (error) {
      if (code(error) !== "EADDRINUSE") throw error;
    }
  }
  throw new Error(`ports ${first} to ${first + 19} are all taken`);
}
