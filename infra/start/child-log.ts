import { closeSync, fstatSync, mkdirSync, openSync, readSync, renameSync, statSync } from 'node:fs';
import { existsSync } from 'node:fs';
import { dirname } from 'node:path';

const tooLong = 5 * 1024 * 1024;
const warning = 40;

/** The log file of a program. It starts anew when it has grown long; the one before is kept. */
export function openLogFile(path: string): number {
  mkdirSync(dirname(path), { recursive: true });
  if (existsSync(path) && statSync(path).size > tooLong) renameSync(path, `${path}.old`);
  return openSync(path, 'a', 0o600);
}

/**
 * Reads along while a program writes its log, from the present end on. The program writes into the
 * file itself: through a pipe of ours it would break at our sudden death, in the middle of its own
 * farewell, and its logger would try to get rid of the last line for ever.
 */
export function readAlong(path: string, onLine: (line: string) => void): { stop(): void } {
  const file = openSync(path, 'r');
  let position = fstatSync(file).size;
  let rest = Buffer.of();
  const read = () => {
    const chunk = Buffer.alloc(fstatSync(file).size - position);
    if (chunk.length === 0) return;
    position += readSync(file, chunk, 0, chunk.length, position);
    const text = Buffer.concat([rest, chunk]);
    const end = text.lastIndexOf('\n') + 1;
    rest = text.subarray(end);
    for (const line of text.toString('utf8', 0, end).split('\n').slice(0, -1)) onLine(line);
  };
  const often = setInterval(read, 50);
  return {
    stop: () => {
      clearInterval(often);
      read();
      closeSync(file);
    },
  };
}

/**
 * What a line of a log says to somebody at the terminal: of a line of JSON, its message from the
 * level of a warning on. Complaints that are no JSON come by standard error, and whole.
 */
export function worthShowing(line: string): string | null {
  if (!line.startsWith('{')) return null;
  const { level, name, msg, err, task, code } = parse(line);
  if (typeof level !== 'number' || level < warning) return null;
  const details = [task, code].filter(Boolean).join(', ');
  const sentence = [name, msg, err?.message].filter(Boolean).join(': ');
  return details === '' ? sentence : `${sentence} (${details})`;
}

interface Entry {
  level?: unknown;
  name?: string;
  msg?: string;
  err?: { message?: string };
  task?: string;
  code?: string;
}

function parse(line: string): Entry {
  try {
    return JSON.parse(line) as Entry;
  } catch {
    return {};
  }
}
