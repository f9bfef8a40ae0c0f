import { expect, test, vi } from 'vitest';
import type { Child } from './child.ts';
import { keepRunning } from './keep-running.ts';

/** A program that ends when it is told to, or by itself with `die`. */
function program() {
  let die: (reason: string) => void = () => {};
  const ended = new Promise<string>((resolve) => (die = resolve));
  const child: Child = {
    name: 'The subgraph',
    ended,
    ready: Promise.resolve(),
    stop: async () => die('told to end'),
  };
  return { child, die };
}

test('a program that ends by itself is started again and its end is told', async () => {
  const told = vi.spyOn(console, 'error').mockImplementation(() => {});
  const runs = [program(), program()];
  const start = vi.fn(() => runs[start.mock.calls.length - 1]!.child);
  const kept = keepRunning(start);
  runs[0]!.die('It has ended (SIGKILL).');
  await vi.waitUntil(() => start.mock.calls.length === 2, { timeout: 5_000 });
  expect(told).toHaveBeenCalledWith('It has ended (SIGKILL). It is started again.');
  await kept.stop();
});

test('a program that is told to end stays ended, also in the pause before it would start again', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const first = program();
  const start = vi.fn(() => first.child);
  const kept = keepRunning(start);
  first.die('It has ended (SIGKILL).');
  await first.child.ended;
  await kept.stop();
  expect(start).toHaveBeenCalledOnce();
});
