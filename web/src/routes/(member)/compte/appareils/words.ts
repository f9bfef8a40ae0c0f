import type { SignInWay } from '$lib/graphql/generated/graphql';

const ways: Record<SignInWay, string> = {
  CODE: 'Ouverte avec un code reçu par e-mail',
  PASSWORD: 'Ouverte avec le mot de passe',
  PASSKEY: 'Ouverte avec une clé d’accès',
};

/** How a session was opened, in words that a date can follow. */
export function wayIn(session: { way?: SignInWay | null; withSecondFactor: boolean }): string {
  const way = session.way ? ways[session.way] : 'Ouverte';
  const second = session.withSecondFactor && session.way !== 'PASSKEY';
  return second ? `${way} et un second facteur` : way;
}
