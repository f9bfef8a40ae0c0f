import { InvalidEnvironment } from '@vigie/chassis/environment';
import { z } from 'zod';

/** Where an S3-compatible store stands; files lie in a folder when none of it is set. */
export const s3Environment = {
  /** Address of the store, without the bucket: `https://s3.fr-par.example`. */
  S3_ENDPOINT: z
    .url({ protocol: /^https?$/, error: 'must be an http:// or https:// address' })
    .optional(),
  S3_BUCKET: z
    .string()
    .regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, 'must be the name of a bucket')
    .optional(),
  /** Region that signatures name. */
  S3_REGION: z.string().min(1).optional(),
  S3_ACCESS_KEY_ID: z.string().min(1).optional(),
  S3_SECRET_ACCESS_KEY: z.string().min(1).optional(),
  /** Where the bucket stands in an address: in its path, or before the host. */
  S3_ADDRESSING: z.enum(['path', 'host'], { error: 'must be path or host' }).default('path'),
};

export type S3Variables = z.infer<z.ZodObject<typeof s3Environment>>;

export interface S3Place {
  endpoint: URL;
  bucket: string;
  region: string;
  accessKeyId: string;
  secretAccessKey: string;
  addressing: 'path' | 'host';
}

/**
 * The store that a process was told of; null when it was told of none.
 * @throws InvalidEnvironment that names what lacks of one that is half there
 */
export function s3PlaceOf(values: S3Variables): S3Place | null {
  const { S3_ENDPOINT, S3_BUCKET, S3_REGION, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY } = values;
  if (S3_ENDPOINT && S3_BUCKET && S3_REGION && S3_ACCESS_KEY_ID && S3_SECRET_ACCESS_KEY) {
    return {
      endpoint: new URL(S3_ENDPOINT),
      bucket: S3_BUCKET,
      region: S3_REGION,
      accessKeyId: S3_ACCESS_KEY_ID,
      secretAccessKey: S3_SECRET_ACCESS_KEY,
      addressing: values.S3_ADDRESSING,
    };
  }
  const needed = { S3_ENDPOINT, S3_BUCKET, S3_REGION, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY };
  const missing = Object.entries(needed).filter(([, value]) => value === undefined);
  if (missing.length === Object.keys(needed).length) return null;
  const lines = missing.map(([name]) => `${name}: is missing, while others of the store are set`);
  throw new InvalidEnvironment(`Invalid environment:\n${lines.join('\n')}`);
}

/** Files lie below this, so that a bucket may hold other things of the same owner. */
export const folder = 'files/';

/** Address of a file, or of the bucket itself when no file is named. */
export function addressOf({ endpoint, bucket, addressing }: S3Place, name?: string): URL {
  const url = new URL(endpoint);
  const parts = [url.pathname.replace(/\/+$/, '')];
  if (addressing === 'host') url.hostname = `${bucket}.${url.hostname}`;
  else parts.push(bucket);
  url.pathname = [...parts, name === undefined ? '' : `${folder}${name}`].join('/');
  return url;
}
