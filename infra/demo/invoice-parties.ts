import type { Parties } from '@vigie/billing/invoice/parties';
import type { ActorTransaction } from '@vigie/chassis/database';
import { readMembers } from '@vigie/identity/seed';
import { seller, service } from './cast/service.ts';

/** Who invoiced each account, and whom, as identity was just written. */
export async function partiesOf(tx: ActorTransaction): Promise<(accountId: string) => Parties> {
  const { openingHours: _, ...head } = service;
  const members = new Map((await readMembers(tx)).map((each) => [each.account.id, each]));
  const terms = {
    ...{ latePenalty: 'trois fois le taux d’intérêt légal', discount: 'aucun' },
    vatOnDebits: false,
  };
  return (accountId) => {
    const member = members.get(accountId);
    if (!member) throw new Error('An account that identity does not know');
    const { account, company } = member;
    const { memberNumber, siret, addressLine, street, postCode, city } = account;
    const buyer = {
      ...{ name: company.name, siren: company.siren, memberNumber, siret },
      ...{ addressee: account.name, addressLine, street: street ?? '', postCode, city },
    };
    return { seller: { ...head, ...seller }, buyer, terms };
  };
}
