/**
 * Ends this process when the one that started it is gone, even by a kill that let it say nothing.
 * Otherwise an API whose `npm start` was killed would hold its port against the next one. Does
 * nothing when VIGIE_PARENT_PID is absent: a service of its own has no such parent.
 */
export function exitWithParent(): void {
  const parent = process.env['VIGIE_PARENT_PID'];
  if (!parent) return;
  const watch = setInterval(() => {
    if (process.ppid === Number(parent)) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
    // A shutdown that waits for clients who will never answer must not keep the process alive.
    setTimeout(() => process.exit(1), 5_000).unref();
  }, 500);
  watch.unref();
}
