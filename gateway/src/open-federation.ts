import type { Clock } from '@vigie/chassis/clock';
import type { Log } from '@vigie/chassis/log';
import { s3PlaceOf } from '@vigie/documents/store/s3/place';
import { embed, openSubgraphs } from './embedded.ts';
import type { ApiEnvironment } from './env.ts';
import type { Federation } from './federation.ts';
import { reachSubgraphs } from './reach-subgraphs.ts';

/** The subgraphs where the environment says that they are. */
export async function openFederation(
  env: ApiEnvironment,
  clock: Clock,
  log: Log,
): Promise<Federation> {
  if (env.SUBGRAPHS === 'http') {
    const urls = {
      identity: env.SUBGRAPH_URL_IDENTITY,
      workforce: env.SUBGRAPH_URL_WORKFORCE,
      appointments: env.SUBGRAPH_URL_APPOINTMENTS,
      documents: env.SUBGRAPH_URL_DOCUMENTS,
      billing: env.SUBGRAPH_URL_BILLING,
    };
    return reachSubgraphs({ urls, gatewayKey: env.GATEWAY_KEY, clock, log });
  }
  const urls = {
    identity: env.DATABASE_URL_IDENTITY,
    workforce: env.DATABASE_URL_WORKFORCE,
    appointments: env.DATABASE_URL_APPOINTMENTS,
    documents: env.DATABASE_URL_DOCUMENTS,
    billing: env.DATABASE_URL_BILLING,
  };
  const { TOKEN_KEY: tokenKey, DATA_KEY: dataKey, FILE_KEYS: fileKeys } = env;
  const { DATA_DIR: dataDir, PORTAL_URL: portalUrl, SCANNER_URL: scannerUrl, SMS: sms } = env;
  const options = { urls, clock, tokenKey, dataKey, fileKeys, dataDir, portalUrl, scannerUrl, sms };
  return embed(await openSubgraphs({ ...options, cards: env, s3: s3PlaceOf(env) }), log);
}
