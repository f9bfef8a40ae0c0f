import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { listPage, messagePage, missingPage } from './inbox-page.ts';
import type { Mailbox } from './mailbox.ts';
import type { Message } from './message.ts';

interface Answer {
  status?: number;
  type: string;
  body: string | Buffer;
  headers?: Record<string, string>;
}

/** The inbox in a browser, and the same as JSON for scripts and tests. */
export function createInboxServer(mailbox: Mailbox): Server {
  return createServer((request, response) => send(response, answer(mailbox, request)));
}

function answer(mailbox: Mailbox, request: IncomingMessage): Answer {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return { status: 405, type: 'text/plain', body: 'Method not allowed' };
  }
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://inbox');
  const recipient = searchParams.get('to');
  if (pathname === '/') return page(listPage(mailbox.list(recipient), recipient));
  if (pathname === '/messages') return json(mailbox.list(recipient));

  const [, room, id, part, index] = pathname.split('/');
  const message = mailbox.find(id ?? '');
  if (message === null) return { ...page(missingPage()), status: 404 };
  if (room === 'courriel') return page(messagePage(message));
  if (room === 'messages' && part === undefined) return json(message);
  if (room === 'messages' && part === 'html') return untrustedHtml(message);
  if (room === 'messages' && part === 'attachments') return download(mailbox, message, index);
  return { ...page(missingPage()), status: 404 };
}

function json(value: unknown): Answer {
  return { type: 'application/json', body: JSON.stringify(value) };
}

function page(body: string): Answer {
  return {
    type: 'text/html; charset=utf-8',
    body,
    headers: {
      'content-security-policy':
        "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'; frame-ancestors 'none'",
    },
  };
}

/** What a mail brings may run nothing and fetch nothing, also when it is opened outside the frame. */
function untrustedHtml(message: Message): Answer {
  const images = message.attachments.reduce(
    (text, { contentId }, index) =>
      contentId === null
        ? text
        : text.replaceAll(`cid:${contentId}`, `/messages/${message.id}/attachments/${index}`),
    message.html ?? '',
  );
  return {
    type: 'text/html; charset=utf-8',
    body: `<base target="_blank">${images}`,
    headers: {
      'content-security-policy':
        "default-src 'none'; img-src 'self' data:; style-src 'unsafe-inline'; sandbox allow-popups allow-popups-to-escape-sandbox",
    },
  };
}

function download(mailbox: Mailbox, message: Message, index: string | undefined): Answer {
  const attachment = message.attachments[Number(index)];
  const body = mailbox.attachment(message, Number(index));
  if (!attachment || body === null) return { ...page(missingPage()), status: 404 };
  return {
    type: attachment.type,
    body,
    headers: {
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(attachment.name)}`,
    },
  };
}

function send(response: ServerResponse, { status = 200, type, body, headers }: Answer): void {
  response.writeHead(status, {
    'content-type': type,
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    ...headers,
  });
  response.end(body);
}
