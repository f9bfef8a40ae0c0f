import { publicPart } from '@vigie/chassis/token/verifier';
import type { JWK } from 'jose';
import { type LoginUrls, type Subgraph, subgraphs } from '../database/logins.ts';
import { inherited, storeEnvironment } from './child-environment.ts';
import type { Settings } from './environment.ts';
import type { Secrets } from './secrets.ts';

/** What the API is told when the subgraphs are processes of their own: neither their logins nor their secrets. */
export function gatewayEnvironment(
  settings: Settings,
  secrets: Secrets,
  urls: LoginUrls,
): Record<string, string> {
  return {
    ...inherited(),
    SUBGRAPHS: 'http',
    HOST: settings.host,
    DATABASE_URL_GATEWAY: urls.gateway,
    TOKEN_KEY: publicKey(secrets.TOKEN_KEY),
    GATEWAY_KEY: secrets.GATEWAY_KEY,
    ...Object.fromEntries(
      subgraphs.map((name) => [`SUBGRAPH_URL_${name.toUpperCase()}`, subgraphUrl(settings, name)]),
    ),
    APOLLO_TELEMETRY_DISABLED: 'true',
  };
}

/** What one subgraph is told as a process of its own. */
export function subgraphEnvironment(
  name: Subgraph,
  settings: Settings,
  secrets: Secrets,
  urls: LoginUrls,
): Record<string, string> {
  const own: Partial<Record<Subgraph, Record<string, string>>> = {
    identity: {
      TOKEN_KEY: secrets.TOKEN_KEY,
      DATA_KEY: secrets.DATA_KEY,
      PORTAL_URL: settings.portalUrl,
    },
    workforce: { DATA_KEY: secrets.DATA_KEY },
    appointments: { DATA_KEY: secrets.DATA_KEY },
    billing: {
      DATA_KEY: secrets.DATA_KEY,
      PORTAL_URL: settings.portalUrl,
      ...settings.cards,
    },
    documents: {
      ...storeEnvironment(settings),
      FILE_KEYS: secrets.FILE_KEYS,
      SMS: settings.sms,
    },
  };
  return {
    ...inherited(),
    ...own[name],
    HOST: subgraphHost,
    PORT: String(settings.subgraphPorts[name]),
    DATABASE_URL: urls[name],
    GATEWAY_PUBLIC_KEY: publicKey(secrets.GATEWAY_KEY),
  };
}

/** Only the API of this machine talks to them, wherever the API itself listens. */
const subgraphHost = '127.0.0.1';

export const subgraphUrl = ({ subgraphPorts }: Settings, name: Subgraph): string =>
  `http://${subgraphHost}:${subgraphPorts[name]}`;

const publicKey = (key: string): string => JSON.stringify(publicPart(JSON.parse(key) as JWK));
