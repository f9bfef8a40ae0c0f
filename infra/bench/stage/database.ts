import { mkdtemp, rm } from 'node:fs/promises';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withConnection } from '../../database/connection.ts';
import { startCluster } from '../../database/embedded.ts';
import { prepareDatabase } from '../../database/prepare.ts';
import { seedDemo } from '../../demo/main.ts';
import { databaseUrls } from '../../start/child-environment.ts';
import { temporaryFolder } from '../../tests/temporary-folder.ts';
import { questionBody } from '../question.ts';
import { furnish } from './furnish.ts';
import { endless } from './quota.ts';
import type { Stage } from './stage.ts';
import { makeTokenKey, signSession } from './token.ts';

/** The member of the demonstration with the longest list. */
const memberNumber = '0010006';
const database = 'bench';

/** A PostgreSQL of its own with the demonstration in it, gone with the bench. */
export async function openDatabaseStage(): Promise<Stage> {
  const cluster = await startCluster({ dataDir: temporaryFolder('bench'), durable: false });
  const dataDir = await mkdtemp(join(tmpdir(), 'vigie-bench-files-'));
  const stop = async (): Promise<void> => {
    await cluster.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
  try {
    const secret = randomBytes(24).toString('hex');
    const { urls } = await prepareDatabase({ adminUrl: cluster.superuserUrl, database, secret });
    await seedDemo(urls, {});
    const key = await makeTokenKey();
    const inside = new URL(cluster.superuserUrl);
    inside.pathname = `/${database}`;
    return await withConnection(inside.href, async (admin) => {
      const { subjectId, bareUrl } = await furnish(admin, memberNumber, inside);
      const { sessionId, token, from, until } = await signSession(key, subjectId);
      await admin`insert into identity.session (id, subject_id, subject_kind, created_at, last_seen_at, ends_at)
        values (${sessionId}, ${subjectId}, 'user', ${from}, ${from}, ${until})`;
      return {
        env: {
          ...databaseUrls(urls),
          TOKEN_KEY: JSON.stringify(key),
          DATA_KEY: randomBytes(32).toString('base64'),
          FILE_KEYS: randomBytes(32).toString('base64'),
          DATA_DIR: dataDir,
          LOG_LEVEL: 'error',
          QUOTA_PEOPLE: String(endless),
          BARE_URL: bareUrl,
          BARE_SUBJECT: subjectId,
        },
        headers: { authorization: `Bearer ${token}` },
        questionBody: (label) => questionBody(memberNumber, label),
        stop,
      };
    });
  } catch (error) {
    await stop();
    throw error;
  }
}
