/**
 * Loaded before a contestant's program, which knows nothing of it: tells over IPC what the process has used, and
 * ends it together with the bench.
 */
import { Session } from 'node:inspector/promises';
import type { Asked, Reports, Usage } from './messages.ts';

const session = new Session();

const usage = (): Usage => {
  const { user, system } = process.cpuUsage();
  return { cpu: user + system, rss: process.memoryUsage.rss() };
};

const reports: { [Name in Asked]: () => Promise<Reports[Name]> } = {
  usage: () => Promise.resolve(usage()),
  startProfile: async () => {
    session.connect();
    await session.post('Profiler.enable');
    await session.post('Profiler.setSamplingInterval', { interval: 200 });
    await session.post('Profiler.start');
    return null;
  },
  stopProfile: async () => (await session.post('Profiler.stop')).profile,
};

process.on('message', (asked: Asked) => {
  void reports[asked]().then((report) => process.send?.(report));
});
process.once('disconnect', () => process.exit());
// Listening to the bench is no reason to stay.
process.channel?.unref();
