import { readEnvironment } from '@vigie/chassis/environment';
import { s3Environment, s3PlaceOf, type S3Place } from '@vigie/documents/store/s3/place';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import type { Subgraph } from '../database/logins.ts';
import { root } from '../root.ts';

const port = (usual: number) =>
  z.coerce
    .number({ error: 'must be a port number' })
    .int('must be a port number')
    .min(1, 'must be a port number from 1 to 65535')
    .max(65_535, 'must be a port number from 1 to 65535')
    .default(usual);

const url = (...schemes: string[]) =>
  z.url({
    protocol: new RegExp(`^(${schemes.join('|')})$`),
    error: `must be an address that begins with ${schemes.map((scheme) => `${scheme}://`).join(' or ')}`,
  });

const optional = <Type extends z.ZodType>(type: Type) =>
  // A variable set to nothing is a variable that is absent.
  z.preprocess((value) => (value === '' ? undefined : value), type.optional());

const secret = z.string().min(32, 'must have at least 32 characters');

const shape = {
  PORTAL_PORT: port(3000),
  API_PORT: port(4000),
  INBOX_PORT: port(8025),
  MAIL_PORT: port(1025),
  DATABASE_PORT: port(54_320),
  SUBGRAPHS: z
    .enum(['embedded', 'http'], { error: 'must be embedded or http' })
    .default('embedded'),
  IDENTITY_PORT: port(4001),
  WORKFORCE_PORT: port(4002),
  APPOINTMENTS_PORT: port(4003),
  DOCUMENTS_PORT: port(4004),
  BILLING_PORT: port(4005),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATA_DIR: z.string().min(1).default(join(root, '.data')),
  PORTAL_URL: optional(url('http', 'https')),
  API_URL: optional(url('http', 'https')),
  DATABASE_URL: optional(url('postgres', 'postgresql')),
  DATABASE_NAME: z
    .string()
    .regex(/^[a-z_][a-z0-9_]*$/, 'must be a plain lower-case name')
    .default('vigie'),
  DATABASE_SECRET: optional(secret),
  SMTP_URL: optional(url('smtp', 'smtps')),
  MAIL_FROM: z.string().min(1).default('Vigie <ne-pas-repondre@vigie.example>'),
  TOKEN_KEY: optional(z.string()),
  DATA_KEY: optional(z.string()),
  FILE_KEYS: optional(z.string()),
  GATEWAY_KEY: optional(z.string()),
  WORKER_CLIENT_ID: optional(z.uuid('must be a UUID')),
  WORKER_CLIENT_SECRET: optional(secret),
  DEMO: optional(z.enum(['on', 'off'], { error: 'must be on or off' })),
  CARD_PAYMENTS: optional(
    z.enum(['off', 'demo', 'stripe'], { error: 'must be off, demo or stripe' }),
  ),
  STRIPE_SECRET_KEY: optional(z.string()),
  STRIPE_WEBHOOK_SECRET: optional(z.string()),
  INVOICE_PLATFORM: optional(z.enum(['off', 'demo'], { error: 'must be off or demo' })),
  SMS: optional(z.enum(['off', 'demo'], { error: 'must be off or demo' })),
  EXPLORER: optional(z.enum(['on', 'off'], { error: 'must be on or off' })),
  PG_BIN: optional(z.string()),
  S3_ENDPOINT: optional(s3Environment.S3_ENDPOINT),
  S3_BUCKET: optional(s3Environment.S3_BUCKET),
  S3_REGION: optional(s3Environment.S3_REGION),
  S3_ACCESS_KEY_ID: optional(s3Environment.S3_ACCESS_KEY_ID),
  S3_SECRET_ACCESS_KEY: optional(s3Environment.S3_SECRET_ACCESS_KEY),
  S3_ADDRESSING: s3Environment.S3_ADDRESSING,
  BACKUP_DIR: optional(z.string()),
};

/** What may be set from outside; absent external parts are `null` and replaced by embedded ones. */
export interface Settings {
  ports: { portal: number; api: number; inbox: number; mail: number; database: number };
  /** Within the API, or as processes of their own on the ports below. */
  subgraphs: 'embedded' | 'http';
  subgraphPorts: Record<Subgraph, number>;
  host: string;
  dataDir: string;
  /** Where files stand instead of the folder; null when they stand there. */
  s3: S3Place | null;
  portalUrl: string;
  apiUrl: string;
  database: { adminUrl: string | null; name: string };
  smtpUrl: string | null;
  mailFrom: string;
  /** Secrets and identities given from outside; the others are generated and kept. */
  secrets: Partial<Record<SecretName, string>>;
  /** Whether an empty database receives the demo cast. */
  demo: boolean;
  /** Who takes cards, and the secrets of Stripe: variables of billing. */
  cards: Record<string, string>;
  /** Who carries electronic invoices. */
  invoicePlatform: 'off' | 'demo';
  /** Who carries text messages. */
  sms: 'off' | 'demo';
  /** Whether a browser that opens the API is shown the explorer. */
  explorer: boolean;
  postgresPrograms: string | null;
  /** Where backups stand, and the embedded server's log between two of them. */
  backupDir: string | null;
}

export const secretNames = [
  'DATABASE_SECRET',
  'TOKEN_KEY',
  'DATA_KEY',
  'FILE_KEYS',
  'GATEWAY_KEY',
  'WORKER_CLIENT_ID',
  'WORKER_CLIENT_SECRET',
] as const;
export type SecretName = (typeof secretNames)[number];

/** @throws InvalidEnvironment that names every wrong variable at once */
export function readSettings(variables: NodeJS.ProcessEnv = process.env): Settings {
  const values = readEnvironment(shape, variables);
  return {
    ports: {
      portal: values.PORTAL_PORT,
      api: values.API_PORT,
      inbox: values.INBOX_PORT,
      mail: values.MAIL_PORT,
      database: values.DATABASE_PORT,
    },
    subgraphs: values.SUBGRAPHS,
    subgraphPorts: {
      identity: values.IDENTITY_PORT,
      workforce: values.WORKFORCE_PORT,
      appointments: values.APPOINTMENTS_PORT,
      documents: values.DOCUMENTS_PORT,
      billing: values.BILLING_PORT,
    },
    host: values.HOST,
    dataDir: resolve(values.DATA_DIR),
    s3: s3PlaceOf(values),
    portalUrl: values.PORTAL_URL ?? `http://localhost:${values.PORTAL_PORT}`,
    apiUrl: values.API_URL ?? `http://localhost:${values.API_PORT}/graphql`,
    database: { adminUrl: values.DATABASE_URL ?? null, name: values.DATABASE_NAME },
    smtpUrl: values.SMTP_URL ?? null,
    mailFrom: values.MAIL_FROM,
    secrets: Object.fromEntries(
      secretNames.flatMap((name) => (values[name] === undefined ? [] : [[name, values[name]]])),
    ),
    // Demo people in a database of somebody's own: only when asked for.
    demo: isDemo(values),
    cards: cardsOf(values),
    invoicePlatform: values.INVOICE_PLATFORM ?? (isDemo(values) ? 'demo' : 'off'),
    sms: values.SMS ?? (isDemo(values) ? 'demo' : 'off'),
    // Where real data is, somebody has to want it.
    explorer:
      values.EXPLORER === undefined ? values.DATABASE_URL === undefined : values.EXPLORER === 'on',
    postgresPrograms: values.PG_BIN ?? null,
    backupDir: values.BACKUP_DIR === undefined ? null : resolve(values.BACKUP_DIR),
  };
}

type Values = z.infer<z.ZodObject<typeof shape>>;

const isDemo = ({ DEMO, DATABASE_URL }: Values): boolean =>
  DEMO === undefined ? DATABASE_URL === undefined : DEMO === 'on';

/** The demo takes cards on a page that moves no money; elsewhere somebody has to say who takes them. */
function cardsOf(values: Values): Record<string, string> {
  const { STRIPE_SECRET_KEY: key, STRIPE_WEBHOOK_SECRET: secret } = values;
  return {
    CARD_PAYMENTS: values.CARD_PAYMENTS ?? (isDemo(values) ? 'demo' : 'off'),
    ...(key ? { STRIPE_SECRET_KEY: key } : {}),
    ...(secret ? { STRIPE_WEBHOOK_SECRET: secret } : {}),
  };
}
