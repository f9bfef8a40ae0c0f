import type { Mailer } from './mail.ts';

/** A text message, ready to leave. */
export interface TextMessage {
  /** International form: `+33612345678`. */
  to: string;
  text: string;
  /** By which the carrier tells later what became of it. */
  reference: string;
}

/** Whoever carries text messages. A provider is one more of these, chosen where the worker is opened. */
export interface TextSender {
  /** @throws AddressRefused when the number takes no messages; anything else is tried again */
  send(message: TextMessage): Promise<void>;
}

/** Text messages of a demonstration: they stand in the inbox of caught mails, under the number, and reach nobody. */
export function demoTexts(mailer: Mailer): TextSender {
  return {
    send: ({ to, text, reference }) =>
      mailer.send({
        ...{ to: `${to}@sms.example`, subject: 'SMS', text, reference },
        html: `<!doctype html><html lang="fr"><meta charset="utf-8"><title>SMS</title><p>${escaped(text)}</p></html>`,
      }),
  };
}

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
