import { cardEnvironment } from '@vigie/billing/card/environment';
import { bytes, keys, readEnvironment } from '@vigie/chassis/environment';
import { smsModes } from '@vigie/documents/env';
import { s3Environment } from '@vigie/documents/store/s3/place';
import { z } from 'zod';

const databaseAddress = z.string().startsWith('postgres', 'must be a postgres:// address');
const address = z.url({ protocol: /^https?$/, error: 'must be an http:// or https:// address' });
const present = z.string({ error: 'is missing' }).min(1, 'is empty');

const shape = {
  /** Each subgraph's own login: its tasks read and write through it. */
  DATABASE_URL_IDENTITY: databaseAddress,
  DATABASE_URL_WORKFORCE: databaseAddress,
  DATABASE_URL_APPOINTMENTS: databaseAddress,
  DATABASE_URL_DOCUMENTS: databaseAddress,
  DATABASE_URL_BILLING: databaseAddress,
  /** The login that owns a subgraph's queue: it sees jobs and no rows. */
  DATABASE_URL_IDENTITY_JOBS: databaseAddress,
  DATABASE_URL_WORKFORCE_JOBS: databaseAddress,
  DATABASE_URL_APPOINTMENTS_JOBS: databaseAddress,
  DATABASE_URL_DOCUMENTS_JOBS: databaseAddress,
  DATABASE_URL_BILLING_JOBS: databaseAddress,
  /** The login that carries events from outboxes to inboxes. */
  DATABASE_URL_RELAY: databaseAddress,
  /** `smtp://…` or `smtps://…`, credentials included. */
  SMTP_URL: z.string().regex(/^smtps?:\/\//, 'must be an smtp:// or smtps:// address'),
  /** Who carries text messages. */
  SMS: z.enum(smsModes, { error: 'must be off or demo' }).default('off'),
  /** Who carries electronic invoices. */
  INVOICE_PLATFORM: z.enum(['off', 'demo'], { error: 'must be off or demo' }).default('off'),
  /** Sender of every mail: `Name <address>`. */
  MAIL_FROM: present,
  /** The portal, for links in mails. */
  PORTAL_URL: address.transform((url) => url.replace(/\/+$/, '')),
  /** The gateway's GraphQL endpoint. */
  API_URL: address,
  /** Credentials of the worker as a program with service-wide reading rights. */
  WORKER_CLIENT_ID: z.uuid('must be a UUID'),
  WORKER_CLIENT_SECRET: present,
  /** 32 random bytes in base64 that encrypt national numbers; the API holds the same ones. */
  DATA_KEY: bytes,
  /** Keys that lock files, the newest first; the API holds the same ones. */
  FILE_KEYS: keys,
  /** Folder of files; the API reads the same one. */
  DATA_DIR: present,
  /** A store that takes its place; the API reads the same one. */
  ...s3Environment,
  /** Who takes cards: refunds go back through them. The API holds the same ones. */
  ...cardEnvironment,
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal']).default('info'),
};

/**
 * What the worker is told from outside.
 * @throws InvalidEnvironment that names every missing or invalid variable
 */
export function readWorkerEnvironment(
  variables: NodeJS.ProcessEnv = process.env,
): WorkerEnvironment {
  return readEnvironment(shape, variables);
}

export type WorkerEnvironment = z.infer<z.ZodObject<typeof shape>>;
