import { type LoginUrls, logins } from '../database/logins.ts';
import type { Secrets } from './secrets.ts';
import type { Settings } from './environment.ts';

/** What the API and the worker are told; their own env.ts validates it once more. */
export function serviceEnvironment(
  settings: Settings,
  secrets: Secrets,
  urls: LoginUrls,
  smtpUrl: string,
): Record<string, string> {
  const { DATABASE_SECRET: _secret, GATEWAY_KEY: _key, ...shared } = secrets;
  return {
    ...inherited(),
    ...databaseUrls(urls),
    ...shared,
    ...settings.cards,
    INVOICE_PLATFORM: settings.invoicePlatform,
    SMS: settings.sms,
    SMTP_URL: smtpUrl,
    MAIL_FROM: settings.mailFrom,
    PORTAL_URL: settings.portalUrl,
    API_URL: settings.apiUrl,
    ...storeEnvironment(settings),
    HOST: settings.host,
    APOLLO_TELEMETRY_DISABLED: 'true',
  };
}

/** Where files stand: what those who read and write them are told. */
export function storeEnvironment({ dataDir, s3 }: Settings): Record<string, string> {
  return {
    DATA_DIR: dataDir,
    ...(s3 && {
      S3_ENDPOINT: s3.endpoint.href,
      S3_BUCKET: s3.bucket,
      S3_REGION: s3.region,
      S3_ACCESS_KEY_ID: s3.accessKeyId,
      S3_SECRET_ACCESS_KEY: s3.secretAccessKey,
      S3_ADDRESSING: s3.addressing,
    }),
  };
}

/** The portal is the part that the world talks to: it gets no secret and no way to the database. */
export function portalEnvironment(settings: Settings): Record<string, string> {
  return {
    ...inherited(),
    HOST: settings.host,
    PORT: String(settings.ports.portal),
    ORIGIN: settings.portalUrl,
    API_URL: settings.apiUrl,
    // The largest list with its form; what brings no file is bounded by the portal itself.
    BODY_SIZE_LIMIT: '151M',
  };
}

/** `DATABASE_URL_<LOGIN>` for every login but the owner's: nothing runs as owner. */
export function databaseUrls(urls: LoginUrls): Record<string, string> {
  return Object.fromEntries(
    logins
      .filter((login) => login !== 'owner')
      .map((login) => [`DATABASE_URL_${login.toUpperCase()}`, urls[login]]),
  );
}

/** Keys to the whole house stay with us; npm's own variables concern npm. */
const kept =
  /^(npm_|DATABASE_URL|DATABASE_SECRET$|TOKEN_KEY$|DATA_KEY$|FILE_KEYS$|GATEWAY_|WORKER_CLIENT_|SMTP_URL$|CARD_PAYMENTS$|INVOICE_PLATFORM$|SMS$|STRIPE_|S3_)/;

export function inherited(): Record<string, string> {
  const variables = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && !kept.test(entry[0]),
  );
  return { ...Object.fromEntries(variables), NODE_ENV: 'production' };
}
