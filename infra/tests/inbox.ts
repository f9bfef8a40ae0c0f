import { setTimeout as delay } from 'node:timers/promises';
import type { Message } from '../mail/message.ts';

/** The newest mail to an address that fits, as soon as it is there; for tests of a running stack. */
export async function mailTo(
  inboxUrl: string,
  recipient: string,
  fits: (message: Message) => boolean = () => true,
  milliseconds = 15_000,
): Promise<Message> {
  const deadline = Date.now() + milliseconds;
  const url = new URL(`/messages?to=${encodeURIComponent(recipient)}`, inboxUrl);
  for (;;) {
    const messages = (await (await fetch(url)).json()) as Message[];
    const found = messages.find(fits);
    if (found) return found;
    if (Date.now() > deadline) {
      const subjects = messages.map(({ subject }) => subject).join(' · ') || 'none';
      throw new Error(
        `No such mail to ${recipient} within ${milliseconds} ms. Caught: ${subjects}`,
      );
    }
    await delay(100);
  }
}
