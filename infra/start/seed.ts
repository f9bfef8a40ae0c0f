import type { LoginUrls } from '../database/logins.ts';
import type { SignIn } from '../demo/sign-ins.ts';
import type { Settings } from './environment.ts';

/** The demo cast knows every subgraph; it is loaded only by those who want it. */
export async function seedIfWanted(
  settings: Settings,
  urls: LoginUrls,
  environment: Record<string, string>,
): Promise<SignIn[]> {
  if (!settings.demo) return [];
  const { seedDemo } = await import('../demo/main.ts');
  return seedDemo(urls, environment);
}
