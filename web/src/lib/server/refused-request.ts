import { error, redirect, type RequestEvent } from '@sveltejs/kit';
import { plural } from '$lib/format/french';
import { signInAddress } from './local-path';
import { logError } from './log';
import { deleteSession } from './session';
import { typedFields } from './typed-fields';

/** The person must sign in (again): the page is asked for afterwards; a form that was sent comes back in the error. */
export async function sessionEnded(event: RequestEvent): Promise<never> {
  deleteSession(event.cookies);
  event.locals.session = { kind: 'none' };
  const typed = await typedFields(event);
  if (!typed) redirect(303, signInAddress(event.url));
  error(401, {
    kind: 'session-ended',
    title: 'Votre session a pris fin',
    message:
      'Pour protéger les données de vos salariés, une session se ferme d’elle-même. Rien de ce que vous avez saisi n’est perdu.',
    typed,
  });
}

/** The session only shows an account as its user sees it: what was sent is not done. */
export function readOnlyView(): never {
  error(403, {
    kind: 'view',
    title: 'Rien ne peut être changé ici',
    message:
      'Vous consultez cet espace comme l’adhérent le voit : chaque envoi est refusé, et aucun document ne s’ouvre. Quittez la consultation pour agir avec vos propres droits.',
  });
}

/** Somebody of the service acts for a member without having said for whom: what was sent waits until they have. */
export async function callRequired(event: RequestEvent): Promise<never> {
  const typed = await typedFields(event);
  error(409, {
    kind: 'call',
    title: 'À la demande de qui ?',
    message:
      'Rien n’est encore enregistré. L’employeur lira ce nom dans son journal, à côté de ce que vous faites.',
    ...(typed && { typed }),
  });
}

/** The API cannot be reached or is too slow. */
export async function serviceUnreachable(event: RequestEvent): Promise<never> {
  const typed = await typedFields(event);
  error(503, {
    kind: 'unreachable',
    message: 'Le service ne répond pas pour le moment.',
    ...(typed && { typed }),
  });
}

/** The person has asked for more in a minute than the API gives to one. */
export async function askedTooMuch(event: RequestEvent, wait: number): Promise<never> {
  const typed = await typedFields(event);
  error(429, {
    kind: 'too-much',
    title: 'Trop de demandes en une minute',
    message: `Le portail limite ce qu’une personne demande en une minute, pour que chacun soit servi. Patientez ${plural(wait, 'seconde')}, puis réessayez. Pour lire de longues listes, exportez-les plutôt que d’ouvrir toutes leurs pages.`,
    ...{ wait, ...(typed && { typed }) },
  });
}

/** The API answered with an error that no page expects. */
export async function apiFailed(
  event: RequestEvent,
  cause: { message: string; errorId: string | undefined } | undefined,
): Promise<never> {
  const errorId = cause?.errorId ?? crypto.randomUUID();
  const typed = await typedFields(event);
  logError({ route: event.route.id, errorId, message: cause?.message ?? 'no data' });
  error(500, {
    message: 'Une erreur inattendue s’est produite.',
    errorId,
    ...(typed && { typed }),
  });
}
