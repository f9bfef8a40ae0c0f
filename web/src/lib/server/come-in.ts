import { redirect, type Cookies } from '@sveltejs/kit';
import { rememberBrowser } from './known-browser';
import { writeSession, type SessionTokens } from './session';
import { writeStep, type Step } from './step';

interface Entrance {
  session?: (SessionTokens & { deviceSecret?: string | null }) | null;
  secondStep?: Omit<Step, 'next'> | null;
}

/** After a right factor: in, or on to the second step. Comes back only where neither was given. */
export function comeIn(
  cookies: Cookies,
  entrance: Entrance | null | undefined,
  next: string,
): void {
  if (entrance?.session) {
    keepSession(cookies, entrance.session);
    redirect(303, next);
  }
  if (!entrance?.secondStep) return;
  writeStep(cookies, { ...entrance.secondStep, next });
  const isToShow = entrance.secondStep.kind === 'PROVE';
  redirect(303, isToShow ? '/connexion/second-facteur' : '/connexion/activer');
}

/** Keeps a session that was just opened, and what this browser is recognised by. */
export function keepSession(
  cookies: Cookies,
  session: SessionTokens & { deviceSecret?: string | null },
): void {
  writeSession(cookies, session);
  rememberBrowser(cookies, session.deviceSecret);
}
