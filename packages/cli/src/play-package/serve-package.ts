import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { PackageFile } from '@hornbook/verifier';
import { lookup } from 'mrmime';

/** A running server of one package. */
export interface PackageServer {
  /** Its address without a slash at the end: `http://127.0.0.1:40123`. */
  readonly origin: string;
  close(): Promise<void>;
}

/** Where the files of the package are, so that a path that begins with a slash leads out of it, as it does in an LMS. */
export const packageFolder = '/content/course/';
export const lmsPath = '/lms';
const simulatorPath = '/lms/simulator.js';

/** Serves a package and the page of an LMS around it on a free port of the loopback address, from memory. */
export async function servePackage(files: readonly PackageFile[], simulator: string): Promise<PackageServer> {
  const read = readerOf(files);
  const server = createServer(({ url = '/' }, response) => {
    const path = pathOf(url);
    if (path === lmsPath) return send(response, 'text/html; charset=utf-8', lmsPage);
    if (path === simulatorPath) return send(response, 'text/javascript; charset=utf-8', simulator);
    const file = path?.startsWith(packageFolder) ? read(path.slice(packageFolder.length)) : undefined;
    if (path === undefined || !file) return void response.writeHead(404).end();
    return send(response, mediaType(path), file);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

/** Each file is unpacked once. */
function readerOf(files: readonly PackageFile[]): (path: string) => Uint8Array | undefined {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const unpacked = new Map<string, Uint8Array | undefined>();
  return (path) => {
    if (!unpacked.has(path)) unpacked.set(path, attempt(byPath.get(path)));
    return unpacked.get(path);
  };
}

/** What can't be unpacked has been reported already; to the browser it isn't there. */
function attempt(file: PackageFile | undefined): Uint8Array | undefined {
  try {
    return file?.read();
  } catch {
    return undefined;
  }
}

/** Files come from a map, so that no path leads out of it. */
function pathOf(url: string): string | undefined {
  try {
    return decodeURIComponent(new URL(url, 'http://127.0.0.1').pathname);
  } catch {
    return undefined;
  }
}

/** Without a charset for HTML: old packages are in other encodings, which they name themselves. */
const mediaType = (path: string): string => lookup(path) ?? 'application/octet-stream';

function send(response: ServerResponse, type: string, body: string | Uint8Array): void {
  response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' }).end(body);
}

const lmsPage = `<!doctype html>
<meta charset="utf-8">
<title>LMS</title>
<link rel="icon" href="data:,">
<script src="${simulatorPath}"></script>
<style>html, body, iframe { margin: 0; border: 0; width: 100%; height: 100% }</style>
<iframe allow="autoplay; fullscreen"></iframe>
`;
