import { readFileSync } from 'node:fs';

/**
 * Process numbers are reused, so a number alone does not name a process. Where /proc exists, its
 * start time tells two holders of one number apart and its state tells a dead one that nobody has
 * reaped yet. `null`: no such process.
 */
export function startOf(pid: number): string | null {
  const fields = statusOf(pid);
  if (fields === null) return answersSignals(pid) ? 'unknown' : null;
  return fields[state] === 'Z' || fields[state] === 'X' ? null : (fields[startTime] ?? 'unknown');
}

export function parentOf(pid: number): number | null {
  const parent = statusOf(pid)?.[parentPid];
  return parent === undefined ? null : Number(parent);
}

/** The command line of a process, or `null` where it cannot be known. */
export function argumentsOf(pid: number): string[] | null {
  const line = read(`/proc/${pid}/cmdline`);
  return line === null ? null : line.split('\0');
}

/** Positions in /proc/<pid>/stat behind the name of the command. */
const [state, parentPid, startTime] = [0, 1, 19];

function statusOf(pid: number): string[] | null {
  const line = read(`/proc/${pid}/stat`);
  // The command's name, in parentheses, may itself hold spaces and parentheses.
  return line === null ? null : line.slice(line.lastIndexOf(')') + 2).split(' ');
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
