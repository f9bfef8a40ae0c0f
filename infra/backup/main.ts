/** `npm run backup`: rows, sealed files and keys of this installation, into a folder of their own below BACKUP_DIR. */
import { openShelf } from '@vigie/documents/store/open';
import { parseArgs } from 'node:util';
import { resolve } from 'node:path';
import { readSettings } from '../start/environment.ts';
import { backUp } from './backup.ts';

const { values } = parseArgs({ args: process.argv.slice(3), options: { to: { type: 'string' } } });
const { database, dataDir, s3, backupDir } = readSettings();
const to = values.to === undefined ? backupDir : resolve(values.to);
if (to === null) throw new Error('Say where: npm run backup -- --to <folder>, or set BACKUP_DIR.');
if (database.adminUrl !== null) {
  throw new Error('The rows are on the server of DATABASE_URL: back them up with its own means.');
}
console.log(await backUp({ dataDir, shelf: openShelf({ dataDir, s3 }) }, to, new Date()));
