import { openLog, type Log } from '@vigie/chassis/log';
import { Writable } from 'node:stream';

/** A log whose lines are kept by whoever is asked at that moment. */
export function logInto(lines: () => string[]): Log {
  const collector = new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines().push(chunk.toString('utf8'));
      done();
    },
  });
  return openLog('test', 'info', collector);
}
