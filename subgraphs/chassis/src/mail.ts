import { createTransport } from 'nodemailer';

/** One mail, ready to leave. */
export interface Message {
  to: string;
  subject: string;
  text: string;
  html: string;
  /** Those with a `cid` are pictures of the HTML part, not files to keep. */
  attachments?: { filename: string; content: Buffer; contentType: string; cid?: string }[];
  /** Names the mail where somebody reports what became of it: it stands before the `@` of its `Message-ID`. */
  reference?: string;
}

/** The address takes no mail and will not: there is no use in trying again. */
export class AddressRefused extends Error {}

export interface Mailer {
  /**
   * @throws AddressRefused when the server says that the address takes no mail (5xx to its recipient)
   * @throws when the server does not accept the mail; the job that sends it is tried again
   */
  send(message: Message): Promise<void>;
  close(): void;
}

/** Whether a mail left; false where its address takes none, and a further try would be of no use. */
export async function arrives(mailer: Mailer, message: Message): Promise<boolean> {
  try {
    await mailer.send(message);
    return true;
  } catch (error) {
    if (error instanceof AddressRefused) return false;
    throw error;
  }
}

/**
 * Sends over SMTP.
 * @param url `smtp://user:password@host:port` or `smtps://…`
 * @param from sender, `Name <address>`
 */
export function openMailer(url: string, from: string): Mailer {
  const transport = createTransport(url, { from });
  const domain = /@([^\s<>@]+)>?\s*$/.exec(from)?.[1] ?? 'localhost';
  return {
    send: async ({ reference, ...message }) => {
      const named = reference ? { messageId: `<${reference}@${domain}>` } : {};
      try {
        await transport.sendMail({ ...message, ...named });
      } catch (error) {
        throw isRefusal(error) ? new AddressRefused('The address takes no mail') : error;
      }
    },
    close: () => transport.close(),
  };
}

/** Whether the server turned the recipient away for good; what it says names the address and is not passed on. */
function isRefusal(error: unknown): boolean {
  const { command, responseCode = 0 } = error as { command?: string; responseCode?: number };
  return command === 'RCPT TO' && responseCode >= 500;
}
