import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server that keeps scripts back: what a page shows meanwhile is what it shows before they run. */
export interface HaltingServer {
  /** Of the root, with a slash at the end. */
  readonly url: string;
  /** Sends what is kept back, and from now on everything at once. */
  release(): void;
  /** Keeps scripts back again. */
  halt(): void;
  close(): Promise<void>;
}

/** @param files by their paths; of a page with a script inside, what comes before it is sent at once */
export async function haltingServer(files: ReadonlyMap<string, Uint8Array>): Promise<HaltingServer> {
  let isHalted = true;
  let waiting: (() => void)[] = [];
  const server = createServer((request, response) => {
    const path = decodeURIComponent((request.url ?? '').slice(1));
    const bytes = Buffer.from(files.get(path) ?? '');
    const at = path.endsWith('.js') ? 0 : path.endsWith('.html') ? bytes.lastIndexOf('<script>') : -1;
    response.writeHead(files.has(path) ? 200 : 404, { 'content-type': typeOf(path) });
    if (at < 0 || !isHalted) response.end(bytes);
    else sendInTwo(response, bytes, at);
  });
  const sendInTwo = (response: ServerResponse, bytes: Buffer, at: number): void => {
    response.write(bytes.subarray(0, at));
    waiting.push(() => response.end(bytes.subarray(at)));
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    halt() {
      isHalted = true;
    },
    release() {
      isHalted = false;
      for (const send of waiting) send();
      waiting = [];
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

const typeOf = (path: string): string =>
  ({ html: 'text/html', css: 'text/css', js: 'text/javascript', svg: 'image/svg+xml' })[
    path.replace(/^.*\./, '')
  ] ?? 'application/octet-stream';
