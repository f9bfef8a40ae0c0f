import { holdsWords } from '@vigie/chassis/matching';
import { or, sql, type SQL } from 'drizzle-orm';
import { accountContact } from '../account-contact/table.ts';
import { accountUser } from '../account-user/table.ts';
import { lineOf } from './rules.ts';
import { memberAccount } from './table.ts';

/**
 * Accounts that a text names, each of its words somewhere: by name, city, member number or SIRET; by a telephone number
 * those of whose contacts and users it is the line. Whoever may not read these finds nobody by them.
 */
export function foundBy(search: string): SQL | undefined {
  const named = holdsWords(memberAccount.searchable, search);
  const line = lineOf(search);
  return line === null ? named : or(named, hasLine(line));
}

function hasLine(line: string): SQL {
  return sql`${memberAccount.id} in (
    select ${accountContact.accountId} from ${accountContact}
      where identity.line_of(${accountContact.phone}) = ${line}
    union all
    select ${accountUser.accountId} from ${accountUser}
      where identity.line_of(${accountUser.phone}) = ${line} and ${accountUser.removedAt} is null)`;
}
