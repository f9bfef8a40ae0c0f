import type { CallerActor } from '@vigie/chassis/actor';
import { audit } from '@vigie/chassis/audit';
import { runCommand } from '@vigie/chassis/command';
import type { ActorTransaction } from '@vigie/chassis/database';
import { enqueue } from '@vigie/chassis/jobs';
import { refuse, type Outcome } from '@vigie/chassis/refusal';
import { tidy } from '@vigie/chassis/typed-text';
import { eq, sql } from 'drizzle-orm';
import { findAccountByNumber } from '../account/queries.ts';
import { givableRoles, knownRoles } from '../account-user/roles.ts';
import { roleRefusals } from '../account-user/rules.ts';
import type { Context } from '../context.ts';
import type { AccessRequestRefusal, ApproveAccessRequestInput } from '../generated/resolvers.ts';
import { knownRefusals, sendInvitation } from '../invitation/send.ts';
import { actsForService, openRequest } from './open.ts';
import { replaceAddress } from './replace-address.ts';
import { longestText } from './rules.ts';
import { accessRequest, type RequestRow } from './table.ts';

/** Lets somebody in again: by another address for what they had, or by an invitation. */
export function approveAccessRequest(
  { clock, database }: Pick<Context, 'clock' | 'database'>,
  caller: CallerActor,
  input: ApproveAccessRequestInput,
): Promise<Outcome<{ id: string }, AccessRequestRefusal>> {
  return runCommand<{ id: string }, AccessRequestRefusal>(
    database,
    caller,
    'approveAccessRequest',
    input,
    async (tx) => {
      const row = await openRequest(tx, caller, input);
      if ('refusals' in row) return row;
      const byService = await actsForService(tx);
      const accountId = row.accountId ?? (await accountNamed(tx, input.memberNumber));
      if (!accountId) return refuse({ code: 'UNKNOWN_ACCOUNT', field: 'memberNumber' });
      const note = tidy(input.note ?? '');
      if (note.length > longestText) return refuse({ code: 'TOO_LONG', field: 'note' });
      const refusals = input.replaceAddress
        ? await replaced(tx, row, accountId, { byService, now: clock.now() })
        : await invited(tx, caller, row, accountId, input.roles ?? []);
      if (refusals.length > 0) return refuse(...refusals);
      await tx
        .update(accessRequest)
        .set({
          ...{ state: 'APPROVED', decidedAt: sql`clock.now()`, decidedBy: caller.subjectId },
          ...{ decidedByService: byService, accountId, proof: input.proof, note: note || null },
          version: row.version + 1,
        })
        .where(eq(accessRequest.id, row.id));
      const { replaceAddress: replaces, proof } = input;
      await audit(tx, {
        ...{ action: 'access-request.approved', accountId, targetId: row.id },
        details: { proof, replaceAddress: replaces ?? false, roles: input.roles ?? [] },
      });
      await enqueue(tx, 'send-access-request-mail', { requestId: row.id, to: 'decided' });
      if (byService) {
        await enqueue(tx, 'send-access-request-mail', { requestId: row.id, to: 'repaired' });
      }
      return { done: { id: row.id } };
    },
  );
}

async function accountNamed(
  tx: ActorTransaction,
  memberNumber: string | null | undefined,
): Promise<string | null> {
  const account = await findAccountByNumber(tx, (memberNumber ?? '').replace(/\s/g, ''));
  return account?.id ?? null;
}

async function replaced(
  tx: ActorTransaction,
  { email: next, previousEmail: previous }: RequestRow,
  accountId: string,
  how: { byService: boolean; now: Date },
): Promise<AccessRequestRefusal[]> {
  const outcome = await replaceAddress(tx, { accountId, previous, next, ...how });
  return 'refusals' in outcome ? outcome.refusals : [];
}

async function invited(
  tx: ActorTransaction,
  caller: CallerActor,
  { email, firstName, lastName, phone }: RequestRow,
  accountId: string,
  roles: string[],
): Promise<AccessRequestRefusal[]> {
  const givable = await givableRoles(tx, accountId);
  const refusals = [
    ...roleRefusals(roles, { known: knownRoles, givable }),
    ...(await knownRefusals(tx, [accountId], email)),
  ];
  if (refusals.length > 0) return refusals.map(asRequestRefusal);
  const offer = { email, firstName, lastName, phone, roles, position: null, accessUntil: null };
  await sendInvitation(tx, caller, [accountId], offer);
  return [];
}

/** What can speak against roles and an address, in the words of requests. */
function asRequestRefusal({
  code,
  field,
}: {
  code: string;
  field?: string | null;
}): AccessRequestRefusal {
  const same = [
    'REQUIRED',
    'UNKNOWN_ROLE',
    'ROLE_BEYOND_OWN',
    'ALREADY_USER',
    'ALREADY_INVITED',
  ] as const;
  const known = same.find((each) => each === code);
  if (!known) throw new Error(`${code} is no refusal of requests`);
  return { code: known, field: field === 'email' ? null : (field ?? null) };
}
