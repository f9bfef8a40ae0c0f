import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from '../root.ts';
import { type MailCatcher, startMailCatcher } from './catcher.ts';
import type { Message } from './message.ts';

interface Transport {
  sendMail(mail: Record<string, unknown>): Promise<unknown>;
  close(): void;
}

// The very client of the product, which is a dependency of the chassis and not of this room.
const { createTransport } = createRequire(join(root, 'subgraphs/chassis/package.json'))(
  'nodemailer',
) as { createTransport(url: string): Transport };

const dir = mkdtempSync(join(tmpdir(), 'vigie-mail-'));
let catcher: MailCatcher;
let transport: Transport;

beforeAll(async () => {
  catcher = await startMailCatcher({ smtpPort: 0, inboxPort: 0, dir });
  transport = createTransport(catcher.smtpUrl);
});

afterAll(async () => {
  transport.close();
  await catcher.stop();
  rmSync(dir, { recursive: true });
});

const send = (mail: Record<string, unknown>) =>
  transport.sendMail({
    from: 'Vigie <portail@sante-travail.example>',
    to: 'elodie@boulangerie.example',
    subject: 'Votre code de connexion',
    text: 'Code : ABCD-EFGH',
    ...mail,
  });

const get = (path: string) => fetch(new URL(path, catcher.inboxUrl));

test('a mail that is waited for arrives with its accents, its HTML and its attachments', async () => {
  const awaited = catcher.waitForMail(({ subject }) => subject.startsWith('Convocation'));
  await send({
    to: ['Élodie Œuvrard <elodie@boulangerie.example>', 'paul@boulangerie.example'],
    bcc: 'copie@cabinet.example',
    subject: 'Convocation à une visite médicale',
    text: 'Présentez-vous à 10 h 15.',
    html: '<p>Présentez-vous à <b>10 h 15</b>.</p><img src="cid:logo">',
    attachments: [
      { filename: 'logo.png', content: Buffer.from('png'), contentType: 'image/png', cid: 'logo' },
      {
        filename: 'Convocation été.pdf',
        content: Buffer.from('%PDF-1.7 œ'),
        contentType: 'application/pdf',
      },
    ],
  });
  const mail = await awaited;
  expect(mail).toMatchObject({
    from: 'Vigie <portail@sante-travail.example>',
    to: ['elodie@boulangerie.example', 'paul@boulangerie.example', 'copie@cabinet.example'],
    subject: 'Convocation à une visite médicale',
    attachments: [
      { name: 'logo.png', contentId: 'logo' },
      { name: 'Convocation été.pdf', type: 'application/pdf' },
    ],
  });
  expect(mail.text).toContain('Présentez-vous à 10 h 15.');
  expect(catcher.attachment(mail, 1)?.toString()).toBe('%PDF-1.7 œ');
});

test('the inbox answers in JSON, newest first, and for one recipient', async () => {
  await send({ to: 'anna@garage.example', subject: 'Premier' });
  await send({ to: 'Anna@garage.example', subject: 'Second' });
  const response = await get('/messages?to=anna@garage.example');
  const messages = (await response.json()) as Message[];
  expect(messages.map(({ subject }) => subject)).toEqual(['Second', 'Premier']);
  const one = (await (await get(`/messages/${messages[1]!.id}`)).json()) as Message;
  expect(one.text).toContain('ABCD-EFGH');
});

test('the page escapes what a mail says, and its HTML may run nothing', async () => {
  await send({
    subject: '<script>alert(1)</script>',
    html: '<script>alert(1)</script><p>Bonjour</p>',
  });
  const { id } = await catcher.waitForMail(({ subject }) => subject.includes('alert'));
  for (const path of ['/', `/courriel/${id}`]) {
    const shown = await (await get(path)).text();
    expect(shown).not.toContain('<script');
    expect(shown).toContain('&lt;script&gt;alert(1)');
  }
  const policy = (await get(`/messages/${id}/html`)).headers.get('content-security-policy');
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain('sandbox');
});

test('an attachment is downloaded under its own name; what does not exist is not found', async () => {
  const mail = await catcher.waitForMail(({ attachments }) => attachments.length > 0);
  const response = await get(`/messages/${mail.id}/attachments/1`);
  expect(response.headers.get('content-disposition')).toContain('Convocation%20%C3%A9t%C3%A9.pdf');
  expect(await response.text()).toBe('%PDF-1.7 œ');
  expect((await get(`/messages/${mail.id}/attachments/9`)).status).toBe(404);
  expect((await get('/messages/unknown')).status).toBe(404);
});

test('mails outlive a restart', async () => {
  const before = catcher.messages().map(({ id }) => id);
  const again = await startMailCatcher({ smtpPort: 0, inboxPort: 0, dir });
  expect(again.messages().map(({ id }) => id)).toEqual(before);
  const summons = again.messages().find(({ attachments }) => attachments.length > 0)!;
  expect(again.attachment(summons, 1)?.toString()).toBe('%PDF-1.7 œ');
  await again.stop();
});

test('a mail that never comes is an error that names those that came', async () => {
  await expect(catcher.waitForMail(() => false, 10)).rejects.toThrow(
    'anna@garage.example: Premier',
  );
});
