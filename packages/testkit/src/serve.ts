import { readFile, realpath } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, sep } from 'node:path';

/** A folder's path, or the files themselves: path inside the site (`lessons/one.html`) to contents. */
export type ServedFiles = string | ReadonlyMap<string, Uint8Array | string>;

/** A running server. */
export interface FolderServer {
  /** Its address with a slash at the end: `http://127.0.0.1:40123/`. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

const mediaTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.dtd': 'application/xml-dtd',
  '.gif': 'image/gif',
  '.html': 'text/html; charset=utf-8',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
  '.xml': 'application/xml',
  '.xsd': 'application/xml',
  '.zip': 'application/zip',
};

/** Serves `files` on a free port of the loopback address; a folder's path answers with its index.html. */
export async function serveFolder(files: ServedFiles): Promise<FolderServer> {
  const server = siteServer(typeof files === 'string' ? folderReader(files) : mapReader(files));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/`, close: () => closeServer(server) };
}

function siteServer(read: FileReader): Server {
  return createServer(async (request, response) => {
    const path = sitePath(request.url ?? '/');
    const body = path === undefined ? undefined : await read(path);
    if (path === undefined || body === undefined) {
      response.writeHead(404).end();
      return;
    }
    const type = mediaTypes[extname(path).toLowerCase()] ?? 'application/octet-stream';
    response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' }).end(body);
  });
}

/** `/a%20b/?x=1` → `a b/index.html`; undefined for a path that cannot be decoded. */
function sitePath(url: string): string | undefined {
  try {
    const path = decodeURIComponent(new URL(url, 'http://localhost').pathname).slice(1);
    return path === '' || path.endsWith('/') ? `${path}index.html` : path;
  } catch {
    return undefined;
  }
}

function closeServer(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()));
  });
}

/** Gives the contents of a file of a site, or undefined when the site has no such file. */
type FileReader = (path: string) => Promise<Uint8Array | string | undefined>;

/** Reads from a folder, and nothing outside it. */
function folderReader(folder: string): FileReader {
  return async (path) => {
    try {
      const [root, file] = await Promise.all([realpath(folder), realpath(join(folder, path))]);
      return file.startsWith(root + sep) ? await readFile(file) : undefined;
    } catch {
      return undefined;
    }
  };
}

/** Reads from memory; what is added to the map later is served, too. */
function mapReader(files: ReadonlyMap<string, Uint8Array | string>): FileReader {
  return async (path) => files.get(path);
}
