import { expect, test } from 'vitest';
import { inTurn } from './in-turn.ts';

/** Work that ends when it is told to. */
function piece(log: string[], name: string) {
  let end = (): void => undefined;
  const told = new Promise<void>((resolve) => (end = resolve));
  const work = async (): Promise<string> => {
    log.push(`${name} begins`);
    await told;
    log.push(`${name} ends`);
    return name;
  };
  return { work, end };
}

test('work of one key comes one after the other, in the order of arrival', async () => {
  const log: string[] = [];
  const [one, two] = [piece(log, 'one'), piece(log, 'two')];
  const both = [inTurn('key', one.work), inTurn('key', two.work)];
  two.end();
  one.end();
  expect(await Promise.all(both)).toEqual(['one', 'two']);
  expect(log).toEqual(['one begins', 'one ends', 'two begins', 'two ends']);
});

test('work of another key does not wait', async () => {
  const log: string[] = [];
  const [one, two] = [piece(log, 'one'), piece(log, 'two')];
  const first = inTurn('key', one.work);
  two.end();
  expect(await inTurn('other key', two.work)).toBe('two');
  one.end();
  await first;
});

test('a failure is told to its own caller, and the next one has its turn', async () => {
  const failing = inTurn('key', () => Promise.reject(new Error('no')));
  const next = inTurn('key', async () => 'done');
  await expect(failing).rejects.toThrow('no');
  expect(await next).toBe('done');
});
