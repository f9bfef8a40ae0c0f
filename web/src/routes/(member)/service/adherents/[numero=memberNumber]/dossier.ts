import type { MemberAtAGlanceQuery } from '$lib/graphql/generated/graphql';
import { french, plural } from '$lib/format/french';
import { formatMoney } from '$lib/format/money';
import { declarationStates } from '../../../[account=memberNumber]/declaration/words';

type Member = Pick<
  NonNullable<MemberAtAGlanceQuery['memberAccount']>,
  'balance' | 'overdue' | 'declaration' | 'mayDeclare' | 'handedDocuments'
>;

/** A room of the member's space, and what stands in it in a word. */
export interface DossierLink {
  href: string;
  label: string;
  state: string;
}

/**
 * What people ask about on the telephone beside visits: what is owed, declared and handed over; of it, what the caller
 * may read.
 */
export function dossierOf(member: Member, memberNumber: string): DossierLink[] {
  const rooms = [
    { href: `/${memberNumber}/factures`, label: 'Factures', state: invoicesIn(member) },
    {
      href: `/${memberNumber}/declaration`,
      label: 'Déclaration annuelle',
      state: declarationIn(member),
    },
    {
      href: `/service/documents/adherent/${memberNumber}`,
      label: 'Documents remis',
      state: member.handedDocuments ? counted(member.handedDocuments.totalCount) : null,
    },
  ];
  return rooms.flatMap(({ state, ...room }) => (state ? [{ ...room, state }] : []));
}

const counted = (count: number): string =>
  count === 0 ? 'aucun document' : plural(count, 'document');

function invoicesIn({ balance, overdue }: Member): string | null {
  if (!balance || !overdue) return null;
  if (balance.cents <= 0) return 'rien à payer';
  const owed = `${formatMoney(balance)} à payer`;
  return overdue.totalCount === 0
    ? owed
    : french(`${owed}, dont ${plural(overdue.totalCount, 'facture')} en retard`);
}

function declarationIn({ declaration, mayDeclare }: Member): string | null {
  if (declaration?.state) {
    const { label } = declarationStates[declaration.state];
    return `${declaration.year} : ${label.charAt(0).toLowerCase()}${label.slice(1)}`;
  }
  return mayDeclare ? 'pas commencée' : null;
}
