import { french } from '$lib/format/french';

/** Why somebody cannot be removed, and what to do first; undefined when they can. */
export function whyKept(user: { owner: boolean; lastAdministrator: boolean }): string | undefined {
  if (user.owner) {
    return french(
      "Le propriétaire reste administrateur : transmettez d'abord l'espace à quelqu'un d'autre.",
    );
  }
  return user.lastAdministrator
    ? french("C'est le dernier administrateur : donnez d'abord ce rôle à quelqu'un d'autre.")
    : undefined;
}
