import type { ServerResponse } from 'node:http';

/** Answers with JSON; where an answer was begun already, the connection is cut so that nobody takes it for whole. */
export function sendJson(response: ServerResponse, status: number, body: object): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
