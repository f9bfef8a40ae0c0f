import { randomBytes } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { explorerPage } from './page.ts';
import { wantsPage } from './wants-page.ts';

/** What a browser is shown that opens the API's address. */
export interface Explorer {
  /** Answers what is meant for a browser; false for everything else. */
  answer(request: IncomingMessage, response: ServerResponse, pathname: string): boolean;
}

const types: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
};

/** Reads the explorer's few files once; nothing of it is looked up by a path that a client sends. */
export async function openExplorer(folder: string): Promise<Explorer> {
  const files = new Map<string, { content: Buffer; type: string }>();
  for (const name of await readdir(folder)) {
    const type = types[extname(name)];
    if (type) files.set(`/graphql/${name}`, { content: await readFile(join(folder, name)), type });
  }
  return {
    answer: (request, response, pathname) => {
      if (request.method !== 'GET') return false;
      const file = files.get(pathname);
      if (file) {
        response.setHeader('content-type', file.type);
        response.setHeader('cache-control', 'no-cache');
        response.end(file.content);
        return true;
      }
      if (pathname !== '/graphql' || !wantsPage(request)) return false;
      const nonce = randomBytes(16).toString('base64');
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.setHeader('content-security-policy', policy(nonce));
      response.setHeader('referrer-policy', 'no-referrer');
      response.setHeader('cache-control', 'no-store');
      response.end(explorerPage(nonce));
      return true;
    },
  };
}

/** Scripts and styles of this host alone; a style that is written meanwhile carries the number of its page. */
function policy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
