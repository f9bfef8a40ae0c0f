import { once } from 'node:events';
import type { Server } from 'node:net';
import type { AddressInfo } from 'node:net';
import { createInboxServer } from './inbox-server.ts';
import { Mailbox } from './mailbox.ts';
import type { Message } from './message.ts';
import { createReceiver } from './receiver.ts';

export interface MailCatcherOptions {
  /** 0 takes a free one. */
  smtpPort: number;
  inboxPort: number;
  /** Where the mails are kept; without it they are forgotten at the end. */
  dir?: string;
  host?: string;
}

export interface MailCatcher {
  smtpUrl: string;
  inboxUrl: string;
  messages(recipient?: string): readonly Message[];
  attachment(message: Message, index: number): Buffer | null;
  /** The newest mail that fits, waiting for it if it has not come yet. */
  waitForMail(fits: (message: Message) => boolean, milliseconds?: number): Promise<Message>;
  stop(): Promise<void>;
}

/** Takes the mail of a demonstration or a test instead of sending it to anybody. */
export async function startMailCatcher(options: MailCatcherOptions): Promise<MailCatcher> {
  const host = options.host ?? '127.0.0.1';
  const mailbox = new Mailbox(options.dir ?? null);
  const receiver = createReceiver(mailbox);
  const inbox = createInboxServer(mailbox);
  const stop = async () => {
    inbox.closeAllConnections();
    await Promise.all([
      new Promise<void>((resolve) => inbox.close(() => resolve())),
      new Promise<void>((resolve) => receiver.close(() => resolve())),
    ]);
  };
  try {
    const [smtp, http] = await Promise.all([
      listen(receiver.server, options.smtpPort, host),
      listen(inbox, options.inboxPort, host),
    ]);
    return {
      smtpUrl: `smtp://${host}:${smtp}`,
      inboxUrl: `http://${host === '127.0.0.1' ? 'localhost' : host}:${http}`,
      messages: (recipient) => mailbox.list(recipient ?? null),
      attachment: (message, index) => mailbox.attachment(message, index),
      waitForMail: (fits, milliseconds = 15_000) => mailbox.waitFor(fits, milliseconds),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function listen(server: Server, port: number, host: string): Promise<number> {
  server.listen(port, host);
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}
