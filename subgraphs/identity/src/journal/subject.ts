import { spaced } from '@vigie/chassis/identifiers/siren';
import type { Loaders } from '../loaders.ts';
import type { JournalRow } from './table.ts';

type Kept = Pick<
  Loaders,
  'contactsOfAccount' | 'firm' | 'invitation' | 'mandate' | 'registrationChange'
>;

const purposes: Readonly<Record<string, string>> = { MAIL: 'Courrier', BILLING: 'Factures' };

/** What a row is about, by name, where this subgraph keeps it; null once it is gone. */
export async function subjectOf(
  {
    action,
    targetId,
    accountId,
    details,
  }: Pick<JournalRow, 'action' | 'targetId' | 'accountId' | 'details'>,
  loaders: Kept,
): Promise<string | null> {
  if (action === 'setting.changed') return String(details['told'] ?? '') || null;
  if (targetId === null) return null;
  if (action === 'user.invited') return nameOf(await loaders.invitation.load(targetId));
  switch (action.split('.')[0]) {
    case 'invitation':
      return nameOf(await loaders.invitation.load(targetId));
    case 'mandate': {
      const mandate = await loaders.mandate.load(targetId);
      const firm = mandate && (await loaders.firm.load(mandate.firmId));
      return firm?.name ?? null;
    }
    case 'registration':
    case 'registration-proof': {
      const change = await loaders.registrationChange.load(targetId);
      return change && `SIRET ${spaced(change.siret)}`;
    }
    case 'contact': {
      const contacts = accountId ? await loaders.contactsOfAccount.load(accountId) : [];
      return nameOf(contacts.find(({ id }) => id === targetId) ?? null);
    }
    case 'account':
      return purposes[String(details['purpose'])] ?? null;
    default:
      return null;
  }
}

const nameOf = (person: { firstName: string; lastName: string } | null): string | null =>
  person && `${person.firstName} ${person.lastName}`;
