import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Message, ReadMessage } from './message.ts';

/** An inbox for demonstration is read, not archived. */
const kept = 500;

/**
 * The mails caught so far, newest first. With a folder they outlive a restart: one JSON file per
 * message, one more file per attachment.
 */
export class Mailbox {
  readonly #messages: Message[] = [];
  readonly #files = new Map<string, Buffer>();
  readonly #waiting = new Set<() => void>();
  readonly #folder: string | null;

  constructor(folder: string | null) {
    this.#folder = folder;
    if (folder === null) return;
    mkdirSync(folder, { recursive: true });
    const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
    for (const name of names.sort().reverse()) {
      this.#messages.push(JSON.parse(readFileSync(join(folder, name), 'utf8')) as Message);
    }
  }

  list(recipient: string | null = null): readonly Message[] {
    if (recipient === null) return this.#messages;
    const wanted = recipient.toLowerCase();
    return this.#messages.filter(({ to }) =>
      to.some((address) => address.toLowerCase() === wanted),
    );
  }

  find(id: string): Message | null {
    return this.#messages.find((message) => message.id === id) ?? null;
  }

  attachment(message: Message, index: number): Buffer | null {
    if (message.attachments[index] === undefined) return null;
    const name = fileName(message.id, index);
    if (this.#folder === null) return this.#files.get(name) ?? null;
    const path = join(this.#folder, name);
    return existsSync(path) ? readFileSync(path) : null;
  }

  add({ message, files }: ReadMessage): void {
    files.forEach((content, index) => this.#keep(fileName(message.id, index), content));
    if (this.#folder !== null) this.#keep(`${message.id}.json`, JSON.stringify(message));
    this.#messages.unshift(message);
    for (const old of this.#messages.splice(kept)) this.#forget(old);
    for (const wake of this.#waiting) wake();
  }

  /** The newest mail that fits, as soon as there is one. */
  waitFor(fits: (message: Message) => boolean, milliseconds: number): Promise<Message> {
    return new Promise((resolve, reject) => {
      const look = () => {
        const found = this.#messages.find(fits);
        if (!found) return;
        stop();
        resolve(found);
      };
      const stop = () => {
        clearTimeout(patience);
        this.#waiting.delete(look);
      };
      const patience = setTimeout(() => {
        stop();
        const seen = this.#messages.map(({ to, subject }) => `${to.join(', ')}: ${subject}`);
        reject(new Error(`No such mail within ${milliseconds} ms. Caught: ${seen.join(' · ')}`));
      }, milliseconds);
      this.#waiting.add(look);
      look();
    });
  }

  #keep(name: string, content: Buffer | string): void {
    if (this.#folder !== null) writeFileSync(join(this.#folder, name), content, { mode: 0o600 });
    else this.#files.set(name, Buffer.from(content));
  }

  #forget(message: Message): void {
    const names = message.attachments.map((_, index) => fileName(message.id, index));
    for (const name of [`${message.id}.json`, ...names]) {
      if (this.#folder !== null) rmSync(join(this.#folder, name), { force: true });
      else this.#files.delete(name);
    }
  }
}

const fileName = (id: string, index: number) => `${id}.${index}.bin`;
