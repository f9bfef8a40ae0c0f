import { french } from '$lib/format/french';
import { formatMemberNumber } from '$lib/format/identifiers';

interface Named {
  name?: string | null;
  memberNumber?: string | null;
}

/** Why nobody in particular is meant, with those who may be. */
export function meantProblem({
  members,
  total,
}: {
  members: readonly Named[];
  total: number;
}): string {
  if (total === 0)
    return french('Aucun adhérent ne porte ce nom ni ce numéro. Vérifiez-le dans « Adhérents ».');
  const names = members
    .map(({ name, memberNumber }) => `${name ?? ''} (${formatMemberNumber(memberNumber ?? '')})`)
    .join(', ');
  const others = total > members.length ? `, et ${total - members.length} autres` : '';
  return french(
    `Plusieurs adhérents y répondent : ${names}${others}. Donnez le numéro de l’un d’eux.`,
  );
}
