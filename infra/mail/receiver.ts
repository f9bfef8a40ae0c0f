import { randomBytes } from 'node:crypto';
import type { Readable } from 'node:stream';
import { SMTPServer } from 'smtp-server';
import type { Mailbox } from './mailbox.ts';
import { readMessage } from './message.ts';

/** Addresses there take no mail. */
const nobodyThere = '@introuvable.example';

const maximumSize = 25 * 1024 * 1024;

/** An SMTP server that delivers nothing: every mail ends in the mailbox. */
export function createReceiver(mailbox: Mailbox): SMTPServer {
  return new SMTPServer({
    name: 'vigie',
    // Without a certificate of its own: a client offered STARTTLS would use it, and refuse ours.
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    size: maximumSize,
    logger: false,
    // As the server of the other side does for an address that nobody has: what follows from it can be shown.
    onRcptTo({ address }, _session, done) {
      if (!address.toLowerCase().endsWith(nobodyThere)) return done();
      done(Object.assign(new Error('No such mailbox here'), { responseCode: 550 }));
    },
    onData(stream, session, done) {
      keep(stream).then(
        () => done(),
        (error: Error) => done(error),
      );

      async function keep(source: Readable): Promise<void> {
        const chunks: Buffer[] = [];
        for await (const chunk of source) chunks.push(chunk as Buffer);
        const { mailFrom, rcptTo } = session.envelope;
        const receivedAt = new Date().toISOString();
        const read = await readMessage(Buffer.concat(chunks), {
          id: newId(receivedAt),
          receivedAt,
          from: mailFrom === false ? '' : mailFrom.address,
          to: rcptTo.map(({ address }) => address),
        });
        mailbox.add(read);
      }
    },
  });
}

let previous = 0;

/** Sorts by time of arrival, also among mails of one millisecond; cannot be guessed. */
function newId(receivedAt: string): string {
  previous += 1;
  const time = receivedAt.replace(/\D/g, '');
  return `${time}-${String(previous).padStart(6, '0')}-${randomBytes(4).toString('hex')}`;
}
