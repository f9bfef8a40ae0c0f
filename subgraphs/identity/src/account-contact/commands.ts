import type { CallerActor } from '@vigie/chassis/actor';
import { audit } from '@vigie/chassis/audit';
import { runCommand } from '@vigie/chassis/command';
import type { ActorTransaction } from '@vigie/chassis/database';
import { isId, newId } from '@vigie/chassis/ids';
import { refuse, type Outcome } from '@vigie/chassis/refusal';
import { tidy } from '@vigie/chassis/typed-text';
import { count, eq } from 'drizzle-orm';
import { writingRefusals } from '../account/open.ts';
import { memberAccount } from '../account/table.ts';
import type { Context } from '../context.ts';
import type {
  AccountRefusal,
  AddContactInput,
  ContactInput,
  RemoveContactInput,
  UpdateContactInput,
} from '../generated/resolvers.ts';
import { contactRefusals, mostContacts, type Reached } from './rules.ts';
import { accountContact, type ContactRow } from './table.ts';

type Done = Promise<Outcome<{ accountId: string }, AccountRefusal>>;

/** Adds somebody whom the service reaches at an account. */
export function addContact(
  { database }: Pick<Context, 'database'>,
  caller: CallerActor,
  input: AddContactInput,
): Done {
  return runCommand<{ accountId: string }, AccountRefusal>(
    database,
    caller,
    'addContact',
    input,
    async (tx) => {
      const { accountId } = input;
      const closed = await writingRefusals(tx, accountId, 'accountId');
      if (closed.length > 0) return refuse(...closed);
      const contact = tidied(input.contact);
      const refusals = contactRefusals(contact);
      if (refusals.length > 0) return refuse(...refusals);
      if ((await countContacts(tx, accountId)) >= mostContacts) {
        return refuse({ code: 'TOO_MANY', field: null });
      }
      const id = newId();
      await tx.insert(accountContact).values({ id, accountId, ...kept(contact) });
      const details = { purposes: contact.purposes };
      await audit(tx, { action: 'contact.added', accountId, targetId: id, details });
      return { done: { accountId } };
    },
  );
}

/** Changes somebody whom the service reaches. */
export function updateContact(
  { database }: Pick<Context, 'database'>,
  caller: CallerActor,
  input: UpdateContactInput,
): Done {
  return runCommand<{ accountId: string }, AccountRefusal>(
    database,
    caller,
    'updateContact',
    input,
    async (tx) => {
      const row = await openContact(tx, input.id);
      if ('refusals' in row) return row;
      if (row.version !== input.version) return refuse({ code: 'STALE_VERSION', field: 'version' });
      const contact = tidied(input.contact);
      const refusals = contactRefusals(contact);
      if (refusals.length > 0) return refuse(...refusals);
      await tx
        .update(accountContact)
        .set({ ...kept(contact), version: row.version + 1 })
        .where(eq(accountContact.id, row.id));
      const { accountId } = row;
      const details = { purposes: contact.purposes };
      await audit(tx, { action: 'contact.updated', accountId, targetId: row.id, details });
      return { done: { accountId } };
    },
  );
}

/** Takes somebody off whom the service reached. */
export function removeContact(
  { database }: Pick<Context, 'database'>,
  caller: CallerActor,
  input: RemoveContactInput,
): Done {
  return runCommand<{ accountId: string }, AccountRefusal>(
    database,
    caller,
    'removeContact',
    input,
    async (tx) => {
      const row = await openContact(tx, input.id);
      if ('refusals' in row) return row;
      await tx.delete(accountContact).where(eq(accountContact.id, row.id));
      const { accountId } = row;
      await audit(tx, { action: 'contact.removed', accountId, targetId: row.id });
      return { done: { accountId } };
    },
  );
}

/** A contact that the caller may change, locked. */
async function openContact(
  tx: ActorTransaction,
  id: string,
): Promise<ContactRow | { refusals: AccountRefusal[] }> {
  const [seen] = isId(id)
    ? await tx.select().from(accountContact).where(eq(accountContact.id, id))
    : [];
  if (!seen) return refuse({ code: 'NOT_FOUND', field: 'id' });
  const closed = await writingRefusals(tx, seen.accountId, 'id');
  if (closed.length > 0) return refuse(...closed);
  const [row] = await tx
    .select()
    .from(accountContact)
    .where(eq(accountContact.id, id))
    .for('update');
  return row ?? refuse({ code: 'NOT_FOUND', field: 'id' });
}

/** Counted with the account locked: of two that are added at once the last place takes one. */
async function countContacts(tx: ActorTransaction, accountId: string): Promise<number> {
  await tx
    .select({ id: memberAccount.id })
    .from(memberAccount)
    .where(eq(memberAccount.id, accountId))
    .for('update');
  const [row] = await tx
    .select({ rows: count() })
    .from(accountContact)
    .where(eq(accountContact.accountId, accountId));
  return row?.rows ?? 0;
}

function tidied({ purposes, firstName, lastName, position, email, phone }: ContactInput): Reached {
  return {
    purposes: [...new Set(purposes)],
    ...{ firstName: tidy(firstName), lastName: tidy(lastName), position: tidy(position ?? '') },
    ...{ email: tidy(email ?? '').toLowerCase(), phone: tidy(phone ?? '') },
  };
}

const kept = ({ purposes, firstName, lastName, position, email, phone }: Reached) => ({
  ...{ purposes: [...purposes], firstName, lastName },
  ...{ position: position || null, email: email || null, phone: phone || null },
});
