import { readFileSync } from 'node:fs';

/**
 * Process numbers are reused, so a number alone does not name a process. Where /proc exists, its
 * start time tells two holders of one number apart and its state tells a dead one that nobody has
 * reaped yet. `null`: no such process.
 */
export function startOf(pid: number): string | null {
  const stat = read(`/proc/${pid}/stat`);
  if (stat === null) return answersSignals(pid) ? 'unknown' : null;
  // The command's name, in parentheses, may itself hold spaces and parentheses.
  const [state, ...rest] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return state === 'Z' || state === 'X' ? null : (rest[18] ?? 'unknown');
}

/** The command line of a process, or `null` where it cannot be known. */
export function argumentsOf(pid: number): string[] | null {
  const line = read(`/proc/${pid}/cmdline`);
  return line === null ? null : line.split('\0');
}

function read(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

/** The only question that systems without /proc answer. */
function answersSignals(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
