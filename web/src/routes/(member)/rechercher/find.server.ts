import { FindDocument } from '$lib/graphql/generated/graphql';
import { formatMemberNumber } from '$lib/format/identifiers';
import type { Api } from '$lib/server/api';
import { wordsNamed } from '$lib/server/words/words';
import { listName } from '../[account=memberNumber]/salaries/name';
import { nothing, type Found } from './found';

/** Longest text that is looked for, in characters. */
const longest = 100;

/** Lines of each kind at most. */
const shown = 8;

/** Words of the glossary at most: they come after whom one looks for. */
const shownWords = 3;

/** Where somebody of a member is kept, and what they are there. */
const rooms = { USER: 'utilisateurs', CONTACT: 'informations/contacts' } as const;
const kindWords = { USER: 'utilisateur', CONTACT: 'contact' } as const;

/** What a text names among everything that is open to the caller: accounts, and people by name or number. */
export async function find(api: Api, typed: string): Promise<Found> {
  const search = typed.trim().slice(0, longest);
  if (search === '') return nothing;
  const { data } = await api.query(FindDocument, { search, first: shown });
  // The service looks at a member in its register; a member opens its own space.
  const home = data.viewer?.kind === 'STAFF' ? '/service/adherents' : '';
  return {
    accounts: (data.memberAccounts?.edges ?? []).map(({ node }) => ({
      href: `${home}/${node.memberNumber}`,
      label: node.name ?? '',
      detail: [formatMemberNumber(node.memberNumber ?? ''), node.address?.city]
        .filter(Boolean)
        .join(' · '),
    })),
    people: (data.peopleNamed ?? []).map(({ id, kind, account, hasLine, ...named }) => ({
      href: `/${account?.memberNumber}/entreprise/${rooms[kind]}/${id}`,
      label: listName(named),
      detail: [account?.name, kindWords[kind], hasLine ? 'son téléphone' : null]
        .filter(Boolean)
        .join(' · '),
    })),
    employees: (data.employeesNamed ?? []).map(({ id, account, status, ...named }) => ({
      href: `/${account?.memberNumber}/salaries/${id}`,
      label: listName(named),
      detail: [account?.name, status === 'CLOSED' ? 'sorti' : null].filter(Boolean).join(' · '),
    })),
    words: wordsNamed(search)
      .slice(0, shownWords)
      .map(({ key, term, also }) => ({ href: `/aide#${key}`, label: term, detail: also[0] ?? '' })),
  };
}
