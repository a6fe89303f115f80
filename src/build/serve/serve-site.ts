import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import compression from 'compression';
import sirv from 'sirv';
import type { Edition } from '#core/schema/schemas.ts';
import { securityHeaders } from '#core/security-policy.ts';

/** A site that is being served. */
export interface ServedSite {
  /** As in `http://localhost:4321`. */
  url: string;
  close(): Promise<void>;
}

/** Kinds of plain text, of which a browser would not know in which characters they are written. */
const textTypes: Readonly<Record<string, string>> = { '.md': 'text/markdown', '.txt': 'text/plain' };

/**
 * Serves a built site as a static host would: compressed, with the security headers on.
 *
 * @param dir the built site
 * @param port 0 for any free one
 * @param edition which of the two it is
 * @throws Error when the port is taken
 */
export async function serveSite(dir: string, port: number, edition: Edition, host = 'localhost'): Promise<ServedSite> {
  const notFound = await readFile(join(dir, '404.html')).catch(() => 'Not found');
  const files = sirv(dir, {
    dev: false,
    etag: true,
    setHeaders(response, path) {
      const type = textTypes[path.slice(path.lastIndexOf('.'))];
      if (type) response.setHeader('Content-Type', `${type};charset=utf-8`);
    },
  });
  const compress = compression();
  const headers = Object.entries(securityHeaders(edition));
  const server: Server = createServer((request, response) => {
    for (const [name, value] of headers) response.setHeader(name, value);
    compress(request, response, () => {
      files(request, response, () => {
        response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
        response.end(notFound);
      });
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  return {
    url: `http://${host}:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => {
          if (error) reject(error);
          else resolve();
        });
        server.closeAllConnections();
      }),
  };
}
