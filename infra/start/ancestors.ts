import { basename } from 'node:path';
import { argumentsOf, parentOf, startOf } from '../database/process-identity.ts';

/**
 * Calls back when whoever asked for this run is gone. npm dies without telling its script, and the
 * shell that it put in between lives on: shells that only carry a command are looked through.
 */
export function whenAncestorEnds(act: () => void): void {
  const watched = ancestorsToWatch();
  const parent = process.ppid;
  const watch = setInterval(() => {
    const gone = watched.some(({ pid, start }) => startOf(pid) !== start);
    if (process.ppid === parent && !gone) return;
    clearInterval(watch);
    act();
  }, 500);
  watch.unref();
}

function ancestorsToWatch(): { pid: number; start: string | null }[] {
  const watched = [];
  for (let pid = process.ppid; pid > 1; pid = parentOf(pid) ?? 0) {
    watched.push({ pid, start: startOf(pid) });
    if (!carriesCommand(pid)) break;
  }
  return watched;
}

function carriesCommand(pid: number): boolean {
  const [program, flag] = argumentsOf(pid) ?? [];
  return flag === '-c' && ['sh', 'dash', 'bash'].includes(basename(program ?? ''));
}
