import { env as processEnv } from '$env/dynamic/private';
import { z } from 'zod';

const schema = z.object({
  /** Address of the GraphQL gateway; files are fetched from the same host. */
  API_URL: z
    .url({ protocol: /^https?$/, error: 'must be an http(s) address' })
    .default('http://localhost:4000/graphql'),
  /** Public address of the portal; https turns on `__Host-` cookies and HSTS. */
  ORIGIN: z
    .url({ protocol: /^https?$/, error: 'must be an http(s) address' })
    .default('http://localhost:3000'),
});

export interface Environment {
  apiUrl: URL;
  https: boolean;
}

let environment: Environment | undefined;

/** The validated environment. @throws Error that lists every wrong variable at once. */
export function env(): Environment {
  environment ??= readEnvironment(processEnv);
  return environment;
}

export function readEnvironment(source: Record<string, string | undefined>): Environment {
  const result = schema.safeParse(source);
  if (!result.success) {
    const lines = result.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`);
    throw new Error(`The portal cannot start: ${lines.join('; ')}.`);
  }
  const { API_URL, ORIGIN } = result.data;
  return { apiUrl: new URL(API_URL), https: ORIGIN.startsWith('https:') };
}
