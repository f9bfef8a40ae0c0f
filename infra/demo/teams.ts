import { seedTeams, type TeamMemberSeed } from '@vigie/appointments/seed';
import type { ActorTransaction } from '@vigie/chassis/database';
import { practitioners, type Session } from './cast/service.ts';
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
    const follower = (role: 'PHYSICIAN' | 'NURSE') => {
      const one = practitioners.find(
        ({ kind, sessions }) => kind === role && sessions.some((each) => each.centre === centre),
      );
      const sessions = (one?.sessions ?? []).filter((each) => each.centre === centre);
      return { accountId, centreId, role, name: one?.name ?? '', hours: presence(sessions) };
    };
    const { name, phone } = assistants[centre];
    return [
      follower('PHYSICIAN'),
      follower('NURSE'),
      {
        ...{ accountId, centreId, role: 'ASSISTANT', name, phone },
        hours: 'Du lundi au vendredi, de 8 h 30 à 12 h et de 13 h 30 à 17 h',
      },
    ];
  });
  await seedTeams(tx, members);
}

const days = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi'];
const halves = { morning: 'matin', afternoon: 'après-midi' } as const;

/** « Au centre les lundi, mardi et vendredi matin », from the half-days of each week. */
function presence(sessions: readonly Pick<Session, 'weekday' | 'part'>[]): string {
  const told = days.flatMap((day, index) => {
    const parts = sessions.filter(({ weekday }) => weekday === index + 1).map(({ part }) => part);
    if (parts.length === 0) return [];
    const [only] = parts;
    return parts.length === 1 && only ? `${day} ${halves[only]}` : day;
  });
  const listed = new Intl.ListFormat('fr-FR').format(told);
  return told.length === 1 ? `Au centre le ${listed}` : `Au centre les ${listed}`;
}
