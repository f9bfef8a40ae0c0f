import { createTransport } from 'nodemailer';

/** One mail, ready to leave. */
export interface Message {
  to: string;
  subject: string;
  text: string;
  html: string;
  attachments?: { filename: string; content: Buffer; contentType: string }[];
}

export interface Mailer {
  /** @throws when the server does not accept the mail; the job that sends it is tried again */
  send(message: Message): Promise<void>;
  close(): void;
}

/**
 * Sends over SMTP.
 * @param url `smtp://user:password@host:port` or `smtps://…`
 * @param from sender, `Name <address>`
 */
export function openMailer(url: string, from: string): Mailer {
  const transport = createTransport(url, { from });
  return {
    send: async (message) => {
      await transport.sendMail(message);
    },
    close: () => transport.close(),
  };
}
