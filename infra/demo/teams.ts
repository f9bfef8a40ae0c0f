import { seedTeams, type TeamMemberSeed } from '@vigie/appointments/seed';
import type { ActorTransaction } from '@vigie/chassis/database';
import { practitioners } from './cast/service.ts';
import type { Hosts } from './history.ts';
import type { SeededAccount } from './identity.ts';

const assistants = {
  'saint-aubance': { name: 'Élodie Rouault', phone: '02 61 91 00 21' },
  montreval: { name: 'Yannick Pasquet', phone: '02 61 91 00 31' },
} as const;

/** Writes who follows each account: the physician and the nurse of its centre, and their assistant. */
export async function seedHealthTeams(
  tx: ActorTransaction,
  accounts: readonly SeededAccount[],
  hosts: Record<keyof typeof assistants, Hosts>,
): Promise<void> {
  const members = accounts.flatMap(({ id: accountId, account: { centre } }): TeamMemberSeed[] => {
    const { centreId } = hosts[centre];
    const nameOf = (kind: 'PHYSICIAN' | 'NURSE'): string =>
      practitioners.find(
        (each) => each.kind === kind && each.sessions.some((session) => session.centre === centre),
      )?.name ?? '';
    const { name, phone } = assistants[centre];
    return [
      { accountId, centreId, role: 'PHYSICIAN', name: nameOf('PHYSICIAN') },
      { accountId, centreId, role: 'NURSE', name: nameOf('NURSE') },
      {
        ...{ accountId, centreId, role: 'ASSISTANT', name, phone },
        hours: 'Du lundi au vendredi, de 8 h 30 à 12 h et de 13 h 30 à 17 h',
      },
    ];
  });
  await seedTeams(tx, members);
}
