import type { CallerActor } from '@vigie/chassis/actor';
import { audit } from '@vigie/chassis/audit';
import { runCommand } from '@vigie/chassis/command';
import { parseActivityCode } from '@vigie/chassis/identifiers/activity-code';
import { parseCollectiveAgreement } from '@vigie/chassis/identifiers/collective-agreement';
import { refuse, type Outcome } from '@vigie/chassis/refusal';
import { searchable } from '@vigie/chassis/search';
import { tidy } from '@vigie/chassis/typed-text';
import { eq } from 'drizzle-orm';
import type { Context } from '../context.ts';
import type { AccountRefusal, UpdateAccountInput } from '../generated/resolvers.ts';
import { announceAccount } from './announce.ts';
import { writingRefusals } from './open.ts';
import { descriptionRefusals, type Description } from './rules.ts';
import { memberAccount, type AccountRow } from './table.ts';

/** Changes what an account says of itself; the other subgraphs are told. */
export function updateAccount(
  { database }: Pick<Context, 'database'>,
  caller: CallerActor,
  input: UpdateAccountInput,
): Promise<Outcome<{ accountId: string }, AccountRefusal>> {
  return runCommand<{ accountId: string }, AccountRefusal>(
    database,
    caller,
    'updateAccount',
    input,
    async (tx) => {
      const closed = await writingRefusals(tx, input.id, 'id');
      if (closed.length > 0) return refuse(...closed);
      const [row] = await tx
        .select()
        .from(memberAccount)
        .where(eq(memberAccount.id, input.id))
        .for('update');
      if (!row) return refuse({ code: 'NOT_FOUND', field: 'id' });
      if (row.version !== input.version) return refuse({ code: 'STALE_VERSION', field: 'version' });
      const next = described(row, input);
      const refusals = descriptionRefusals(row, next);
      if (refusals.length > 0) return refuse(...refusals);
      const fields = fieldsOf(row, next);
      const search = searchable(next.name, next.city, row.memberNumber, row.siret);
      await tx
        .update(memberAccount)
        .set({ ...next, searchable: search })
        .where(eq(memberAccount.id, row.id));
      await announceAccount(tx, row.id);
      await audit(tx, {
        ...{ action: 'account.updated', accountId: row.id, targetId: row.id },
        details: { fields },
      });
      return { done: { accountId: row.id } };
    },
  );
}

/** The description after the change: what was not said stays, what was emptied goes. */
function described(row: AccountRow, input: UpdateAccountInput): Description {
  const text = (typed: string | null | undefined, kept: string | null): string | null =>
    typed === undefined || typed === null ? kept : tidy(typed);
  const list = input.activityNomenclature ?? row.activityNomenclature;
  const activity = text(input.activityCode, row.activityCode);
  const agreement = text(input.collectiveAgreement, row.collectiveAgreement) || null;
  return {
    name: text(input.name, row.name) ?? '',
    addressLine: text(input.addressLine, row.addressLine) || null,
    street: text(input.street, row.street),
    postCode: (text(input.postCode, row.postCode) ?? '').replace(/\s/g, ''),
    city: text(input.city, row.city) ?? '',
    activityCode: parseActivityCode(activity ?? '', list) ?? activity,
    activityNomenclature: list,
    collectiveAgreement: agreement && (parseCollectiveAgreement(agreement) ?? agreement),
  };
}

function fieldsOf(before: AccountRow, after: Description): string[] {
  return Object.entries(after).flatMap(([field, value]) =>
    before[field as keyof Description] === value ? [] : [field],
  );
}
