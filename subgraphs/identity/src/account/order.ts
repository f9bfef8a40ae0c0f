import { positionOf, type PositionPart } from '@vigie/chassis/page';
import { sql, type SQL } from 'drizzle-orm';
import type { MemberAccountOrder } from '../generated/resolvers.ts';
import { memberAccount, type AccountRow } from './table.ts';

interface Order {
  sequence: SQL[];
  following(after: string | null | undefined): SQL | undefined;
  position(row: AccountRow): string[];
}

type Text = 'name' | 'memberNumber' | 'city';

/** By texts, those of the same ones by their identifier. */
function byTexts(...names: readonly Text[]): Order {
  const values = [...names.map((name) => sql`${memberAccount[name]}`), sql`${memberAccount.id}`];
  const parts: PositionPart[] = [...names.map(() => 'text' as const), 'id'];
  return {
    sequence: values,
    following: (after) => {
      const position = positionOf(after, parts);
      if (!position) return undefined;
      const last = position.map((value, at) =>
        at < names.length ? sql`${value}` : sql`${value}::uuid`,
      );
      return sql`(${sql.join(values, sql`, `)}) > (${sql.join(last, sql`, `)})`;
    },
    position: (row) => [...names.map((name) => row[name]), row.id],
  };
}

/** How the list of accounts is ordered where no changes are followed. */
export const orders: Record<MemberAccountOrder, Order> = {
  NAME: byTexts('name'),
  MEMBER_NUMBER: byTexts('memberNumber'),
  CITY: byTexts('city', 'name'),
};
