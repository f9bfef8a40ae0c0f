/** `npm run copies`: writes the read copies anew, on the database of `npm start` or of DATABASE_URL. */
import { loginUrls } from '../database/logins.ts';
import { readSettings } from '../start/environment.ts';
import { openSecrets } from '../start/secrets.ts';
import { rebuildCopies } from './rebuild.ts';

const { database, dataDir, ports, secrets } = readSettings();
const { DATABASE_SECRET } = openSecrets(dataDir, secrets);
const address = database.adminUrl ?? `postgres://127.0.0.1:${ports.database}`;
const rows = await rebuildCopies(loginUrls(address, database.name, DATABASE_SECRET));
for (const [copy, count] of Object.entries(rows)) console.log(`${copy}: ${count} rows`);
