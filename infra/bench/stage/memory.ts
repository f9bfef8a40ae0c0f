import { newId } from '@vigie/chassis/ids';
import { fileURLToPath } from 'node:url';
import { answers } from '../../start/child.ts';
import { startProgram } from '../contestant/start.ts';
import { questionBody } from '../question.ts';
import { memberNumber } from '../member/resolvers.ts';
import type { Stage } from './stage.ts';
import { chooseSubgraphUrls } from './subgraph-urls.ts';
import { makeTokenKey, signSession } from './token.ts';

/** How long the subgraphs may take to listen, in milliseconds. */
const patience = 60_000;

/** No database: the member in memory, and its subgraphs over HTTP for those who ask them so. */
export async function openMemoryStage(): Promise<Stage> {
  const program = fileURLToPath(new URL('../programs/subgraphs.ts', import.meta.url));
  const urls = await chooseSubgraphUrls();
  const subgraphs = await startProgram(program, urls, null);
  for (const url of Object.values(urls)) await answers(url, AbortSignal.timeout(patience));
  const key = await makeTokenKey();
  const { token } = await signSession(key, newId());
  return {
    env: { TOKEN_KEY: JSON.stringify(key), ...urls },
    headers: { authorization: `Bearer ${token}` },
    questionBody: (label) => questionBody(memberNumber, label),
    stop: subgraphs.stop,
  };
}
