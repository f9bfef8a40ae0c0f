import { allows, allowsEverywhere, standingOn, whyClosed } from '@vigie/chassis/access';
import type { CallerActor } from '@vigie/chassis/actor';
import type { ActorTransaction } from '@vigie/chassis/database';
import { isId } from '@vigie/chassis/ids';
import { refuse, type Outcome } from '@vigie/chassis/refusal';
import { tidy } from '@vigie/chassis/typed-text';
import { sql } from 'drizzle-orm';
import type { Context } from '../context.ts';
import type { DocumentRefused } from '../document/refusal.ts';
import type { SendDocumentInput } from '../generated/resolvers.ts';
import { kindOf, type Kind } from '../kind/kinds.ts';
import { issueUpload } from './issue.ts';
import { announcedRefusals } from './rules.ts';
import type { UploadRow } from './table.ts';

type Done = Promise<Outcome<{ path: string }, DocumentRefused>>;

/** Gives an address to which a file is sent: by a member for its account, or by the service for one account or many. */
export function sendDocument(
  { clock, database }: Pick<Context, 'clock' | 'database'>,
  caller: CallerActor,
  input: SendDocumentInput,
): Done {
  const kind = kindOf(input.kind);
  const accountIds = [...new Set(input.accountIds)];
  const title = tidy(input.title ?? '') || kind.label;
  const effectiveOn = input.effectiveOn ?? null;
  const issue = async (tx: ActorTransaction) => {
    const origin = await originOf(tx, kind, accountIds);
    if (typeof origin !== 'string') return refuse(...origin.refusals);
    const dated = kind.code === 'RISK_ASSESSMENT';
    const announced = { accountIds, title, effectiveOn };
    const refusals = announcedRefusals(announced, { dated, today: clock.today() });
    if (refusals.length > 0) return refuse(...refusals);
    const { fileName } = input;
    const awaited = { kind: kind.code, origin, accountIds, title, effectiveOn, fileName };
    return { done: await issueUpload(tx, { clock, caller }, awaited) };
  };
  return database.as(caller, issue, 'writing');
}

/** In whose name the caller hands over a kind of document for these accounts. */
async function originOf(
  tx: ActorTransaction,
  { about, publishing, depositing, reading }: Kind,
  accountIds: readonly string[],
): Promise<UploadRow['origin'] | { refusals: DocumentRefused[] }> {
  if (!accountIds.every(isId)) return refuse({ code: 'NOT_FOUND', field: 'accountIds' });
  if (about === 'EMPLOYEE') return refuse({ code: 'MISSING_RIGHT', field: 'kind' });
  if (publishing && (await allowsEverywhere(tx, publishing))) {
    return (await allExist(tx, accountIds))
      ? 'SERVICE'
      : refuse({ code: 'NOT_FOUND', field: 'accountIds' });
  }
  const [accountId, ...others] = accountIds;
  if (accountId === undefined) return refuse({ code: 'REQUIRED', field: 'accountIds' });
  if (depositing === null || reading === null || others.length > 0) return denied(tx, accountId);
  const standing = await standingOn(tx, accountId, reading, depositing);
  return standing === 'allowed' ? 'MEMBER' : denied(tx, accountId);
}

/** What the caller may not even see does not exist for them. */
async function denied(
  tx: ActorTransaction,
  accountId: string,
): Promise<{ refusals: DocumentRefused[] }> {
  return (await allows(tx, accountId, 'account:read'))
    ? refuse({ code: await whyClosed(tx, accountId) })
    : refuse({ code: 'NOT_FOUND', field: 'accountIds' });
}

async function allExist(tx: ActorTransaction, accountIds: readonly string[]): Promise<boolean> {
  const [row] = await tx.execute<{ all: boolean }>(sql`
    select coalesce(bool_and(access.account_exists(id::uuid)), true) as all
    from jsonb_array_elements_text(${JSON.stringify(accountIds)}::jsonb) as given (id)`);
  return row?.all ?? false;
}
