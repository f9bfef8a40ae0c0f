import type { UserPageFragment, UserState } from '$lib/graphql/generated/graphql';
import { blockedBy } from '$lib/rights/right';
import { dayCell, instantCell } from '$lib/server/csv-cells';
import { csvFile } from '$lib/server/csv-file';
import { ownerCells, ownerHeadings } from '$lib/server/establishment';
import { readUsers } from '../list/read.server';
import type { RequestHandler } from './$types';

type Row = NonNullable<UserPageFragment['edges'][number]['node']>;

const headings = [
  ...['Nom', 'Prénom', 'Adresse e-mail', 'Fonction', 'Propriétaire', 'Rôles'],
  ...['Dernière connexion', 'Accès', 'Accès jusqu’au'],
];

const states: Record<UserState, string> = {
  ACTIVE: 'Ouvert',
  ENDED: 'Terminé',
  REMOVED: 'Supprimé',
};

/** What the list shows, as a file for a spreadsheet. */
export const GET: RequestHandler = ({ locals, params, url }) =>
  csvFile<Row>({
    ...{ name: `utilisateurs-${params.account}`, headings: [...headings, ...ownerHeadings(url)] },
    withoutRight: blockedBy('users:manage'),
    ask: async (slice) => {
      const { users, missing } = await readUsers(locals.api, params.account, url, slice);
      return { page: users, missing };
    },
    cells: ({ lastName, firstName, email, position, owner, account, ...user }) => [
      ...[lastName, firstName, email, position ?? '', owner ? 'oui' : 'non'],
      user.roles.map(({ label }) => label).join(', '),
      user.lastSignInAt ? instantCell(user.lastSignInAt) : 'Jamais',
      ...[states[user.state], dayCell(user.accessUntil)],
      ...ownerCells(account),
    ],
  });
