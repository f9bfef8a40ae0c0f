/** `npm run load -- --folder …`: loads a service's register, on the database of `npm start` or of DATABASE_URL. */
import { followClock } from '@vigie/chassis/clock';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { loginUrls } from '../database/logins.ts';
import { readSettings } from '../start/environment.ts';
import { openSecrets } from '../start/secrets.ts';
import { loadFolder } from './load.ts';

const { values } = parseArgs({
  // The first word is the name of the command.
  args: process.argv.slice(3),
  options: { folder: { type: 'string' } },
});
const folder = values.folder && resolve(values.folder);
if (!folder || !existsSync(folder)) {
  console.error('Name the folder of the files: npm run load -- --folder /path/to/files');
  process.exit(1);
}
const { database, dataDir, ports, secrets } = readSettings();
const { DATABASE_SECRET, DATA_KEY } = openSecrets(dataDir, secrets);
const address = database.adminUrl ?? `postgres://127.0.0.1:${ports.database}`;
const urls = loginUrls(address, database.name, DATABASE_SECRET);
const clock = await followClock(urls.gateway);
const started = performance.now();
const rates = new Map<string, number>();

await loadFolder({
  ...{ folder, urls, dataKey: Buffer.from(DATA_KEY, 'base64'), today: clock.today() },
  tell: (file, { rows, loaded, known, rejected }) => {
    const since = rates.get(file) ?? performance.now();
    rates.set(file, since);
    const seconds = Math.max(0.001, (performance.now() - since) / 1000);
    const rate = rows > 500 ? `, ${Math.round((rows - 500) / seconds)} rows/s` : '';
    console.log(
      `${file}: ${rows} rows, ${loaded} loaded, ${known} known, ${rejected} rejected${rate}`,
    );
  },
});
console.log(`Done in ${Math.round((performance.now() - started) / 1000)} s; rejects: rejets.csv`);
await clock.close();
