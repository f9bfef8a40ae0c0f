import { createWriteStream, existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import type { WriteStream } from 'node:fs';
import { dirname } from 'node:path';

const tooLong = 5 * 1024 * 1024;
const warning = 40;

/** A log file that starts anew when it has grown long; the one before is kept. */
export function openLogFile(path: string): WriteStream {
  mkdirSync(dirname(path), { recursive: true });
  if (existsSync(path) && statSync(path).size > tooLong) renameSync(path, `${path}.old`);
  return createWriteStream(path, { flags: 'a', mode: 0o600 });
}

/**
 * What a line of a program's log says to somebody at the terminal: of a line of JSON, its message
 * from the level of a warning on; of any other line, only what was written to standard error.
 */
export function worthShowing(line: string, source: 'stdout' | 'stderr'): string | null {
  const entry = parse(line);
  if (entry === null) return source === 'stderr' && line.trim() !== '' ? line : null;
  if (typeof entry.level !== 'number' || entry.level < warning) return null;
  return [entry.name, entry.msg, entry.err?.message].filter(Boolean).join(': ');
}

interface Entry {
  level?: unknown;
  name?: string;
  msg?: string;
  err?: { message?: string };
}

function parse(line: string): Entry | null {
  if (!line.startsWith('{')) return null;
  try {
    return JSON.parse(line) as Entry;
  } catch {
    return null;
  }
}
