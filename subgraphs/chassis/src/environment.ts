import type { JWK } from 'jose';
import { z } from 'zod';

/** An invalid environment: every problem at once, one per line. */
export class InvalidEnvironment extends Error {}

/**
 * Reads the environment of a process as a whole.
 * @throws InvalidEnvironment that names every missing or invalid variable
 */
export function readEnvironment<Shape extends z.ZodRawShape>(
  shape: Shape,
  variables: NodeJS.ProcessEnv = process.env,
): z.infer<z.ZodObject<Shape>> {
  const result = z.object(shape).safeParse(variables);
  if (result.success) return result.data;
  const problems = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new InvalidEnvironment(`Invalid environment:\n${problems.join('\n')}`);
}

/** A variable that holds an Ed25519 key as JWK. */
export const ed25519Key = z.string().transform((text, context): JWK => {
  try {
    const key = JSON.parse(text) as JWK;
    if (key.kty === 'OKP' && key.crv === 'Ed25519' && key.x) return key;
  } catch {
    // Said below, with whatever else is wrong with it.
  }
  context.addIssue('must be an Ed25519 key as JWK');
  return z.NEVER;
});

/** A variable that holds a private one. */
export const ed25519PrivateKey = ed25519Key.refine(({ d }) => d !== undefined, {
  error: 'must be an Ed25519 private key as JWK',
});

/** A variable that holds random bytes in base64. */
export const bytes = z.base64().transform((text) => Buffer.from(text, 'base64'));

/** A variable that holds keys of 32 bytes in base64, the newest first, with commas between them. */
export const keys = z.string().transform((text, context): Buffer[] => {
  const given = text.split(',').map((each) => Buffer.from(each, 'base64'));
  if (given.every(({ length }) => length === 32)) return given;
  context.addIssue('must be keys of 32 bytes in base64, with commas between them');
  return z.NEVER;
});
