import { openAppointments } from '@vigie/appointments/subgraph';
import type { CardSettings } from '@vigie/billing/card/environment';
import { openBilling } from '@vigie/billing/subgraph';
import type { Clock } from '@vigie/chassis/clock';
import type { Patience } from '@vigie/chassis/database';
import type { Log } from '@vigie/chassis/log';
import type { Subgraph } from '@vigie/chassis/subgraph';
import type { SmsMode } from '@vigie/documents/env';
import type { S3Place } from '@vigie/documents/store/s3/place';
import { openDocuments } from '@vigie/documents/subgraph';
import { openIdentity } from '@vigie/identity/subgraph';
import { openWorkforce } from '@vigie/workforce/subgraph';
import type { JWK } from 'jose';
import type { Federation } from './federation.ts';
import { InProcessLink } from './subgraph/in-process.ts';
import type { SubgraphName } from './subgraph/names.ts';

export interface EmbeddedOptions {
  /** Address of each subgraph's own login. */
  urls: Record<SubgraphName, string>;
  clock: Clock;
  tokenKey: JWK;
  dataKey: Buffer;
  /** Lock files, the newest first. */
  fileKeys: readonly Buffer[];
  dataDir: string;
  /** An S3-compatible store of files, instead of a folder; none when absent. */
  s3?: S3Place | null;
  /** Address of the portal. */
  portalUrl: string;
  /** Address of a virus scanner; none when absent. */
  scannerUrl?: string | undefined;
  /** Who carries text messages; nobody when absent. */
  sms?: SmsMode | undefined;
  /** Who takes cards; nobody when absent. */
  cards?: CardSettings;
  /** Of a request for a database connection; the usual when absent. */
  patience?: Patience;
}

/** The five subgraphs in this process, each with its own login. */
export async function openSubgraphs(options: EmbeddedOptions): Promise<Subgraph[]> {
  const {
    urls,
    clock,
    tokenKey,
    dataKey,
    fileKeys,
    dataDir,
    s3,
    portalUrl,
    scannerUrl,
    sms,
    cards = {},
    patience,
  } = options;
  return [
    await openIdentity({
      databaseUrl: urls.identity,
      clock,
      tokenKey,
      dataKey,
      portalUrl,
      patience,
    }),
    openWorkforce({ databaseUrl: urls.workforce, clock, dataKey, patience }),
    openAppointments({ databaseUrl: urls.appointments, clock, dataKey, patience }),
    openDocuments({
      ...{ databaseUrl: urls.documents, clock, dataDir, s3, fileKeys, scannerUrl, sms },
      patience,
    }),
    openBilling({ databaseUrl: urls.billing, clock, dataKey, portalUrl, cards, patience }),
  ];
}

/** Subgraphs of this process as the gateway reaches them. */
export function embed(subgraphs: readonly Subgraph[], log: Log): Federation {
  return {
    links: subgraphs.map((subgraph) => new InProcessLink(subgraph, log)),
    routes: subgraphs.flatMap(({ routes }) => routes),
    close: async () => {
      await Promise.all(subgraphs.map((each) => each.close()));
    },
  };
}
