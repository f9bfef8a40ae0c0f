interface Entry {
  route: string | null;
  /** Number that the person sees and can tell the service. */
  errorId: string;
  message: string;
}

/** One line of JSON on standard error, like the other processes write theirs. */
export function logError(entry: Entry): void {
  const line = { level: 'error', time: new Date().toISOString(), process: 'portal', ...entry };
  process.stderr.write(`${JSON.stringify(line)}\n`);
}
