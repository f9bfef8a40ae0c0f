import { spawn } from 'node:child_process';

/** The outcome of one check, in numbers of tests; a check without tests counts as one. */
export interface Outcome {
  passed: number;
  failed: number;
  /** What to print when something failed. */
  output: string;
}

export interface Check {
  name: string;
  run: () => Promise<Outcome>;
}

interface Program {
  /** Arguments of node: the program and its own. */
  args: string[];
  cwd: string;
}

export interface Ended {
  code: number | null;
  output: string;
}

/** Longer than any check takes on a slow machine; a hanging one must not hang the whole run. */
const patience = 20 * 60_000;

/** Runs a tool of ours to its end. Its output is kept and not shown: several run at once. */
export function runProgram({ args, cwd }: Program): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd,
      env: { ...process.env, ...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' }) },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: patience,
    });
    const endWithUs = () => child.kill();
    process.once('exit', endWithUs);
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => (output += text));
    }
    child.once('error', (error) => resolve({ code: 1, output: String(error) }));
    child.once('close', (code) => {
      process.off('exit', endWithUs);
      resolve({ code, output });
    });
  });
}

/** A check whose only answer is the exit code of a tool. */
export function toolCheck(name: string, program: Program): Check {
  return {
    name,
    run: async () => {
      const { code, output } = await runProgram(program);
      return code === 0 ? { passed: 1, failed: 0, output } : { passed: 0, failed: 1, output };
    },
  };
}
