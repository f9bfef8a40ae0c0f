/** `npm run restore`: puts a backup back into an empty DATA_DIR, and replays the log that was handed over since. */
import { openShelf } from '@vigie/documents/store/open';
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readSettings } from '../start/environment.ts';
import { restore } from './restore.ts';

const { values } = parseArgs({
  args: process.argv.slice(3),
  options: { from: { type: 'string' }, until: { type: 'string' } },
});
if (values.from === undefined) {
  throw new Error('Say which: npm run restore -- --from <backup> [--until <instant>].');
}
const until = values.until === undefined ? null : new Date(values.until);
if (until !== null && Number.isNaN(until.getTime())) {
  throw new Error('--until is an instant such as 2026-11-27T08:30:00Z.');
}
const backup = resolve(values.from);
const log = join(dirname(backup), 'wal');
const { dataDir, s3 } = readSettings();
const shelf = openShelf({ dataDir, s3 });
await restore({ backup, dataDir, shelf, log: existsSync(log) ? log : null, until });
console.log(`${dataDir} is back: npm start.`);
