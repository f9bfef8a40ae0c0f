import { expect, test, vi } from 'vitest';
import { Started } from './started.ts';

test('what was started last stops first, and only once', async () => {
  const order: string[] = [];
  const started = new Started();
  await started.add('database', async () => void order.push('database'));
  await started.add('API', async () => void order.push('API'));
  await Promise.all([started.stopAll(), started.stopAll()]);
  expect(order).toEqual(['API', 'database']);
});

test('a part that does not stop keeps no other from stopping', async () => {
  const complaint = vi.spyOn(console, 'error').mockImplementation(() => {});
  const stopDatabase = vi.fn(async () => {});
  const started = new Started();
  await started.add('The database', stopDatabase);
  await started.add('The API', () => Promise.reject(new Error('busy')));
  await started.stopAll();
  expect(stopDatabase).toHaveBeenCalledOnce();
  expect(complaint).toHaveBeenCalledWith('The API did not stop: Error: busy');
});

test('a part that arrives too late is stopped at once', async () => {
  const started = new Started();
  await started.stopAll();
  const stop = vi.fn(async () => {});
  await expect(started.add('The worker', stop)).rejects.toThrow('started too late');
  expect(stop).toHaveBeenCalledOnce();
});
