import { allowsEverywhere } from '@vigie/chassis/access';
import type { CallerActor } from '@vigie/chassis/actor';
import { audit } from '@vigie/chassis/audit';
import { runCommand } from '@vigie/chassis/command';
import type { ActorTransaction } from '@vigie/chassis/database';
import { newId } from '@vigie/chassis/ids';
import { refuse, type Outcome } from '@vigie/chassis/refusal';
import { tidy } from '@vigie/chassis/typed-text';
import { eq, sql } from 'drizzle-orm';
import type { Context } from '../context.ts';
import type { CreateFirmInput, FirmRefusal } from '../generated/resolvers.ts';
import { sendInvitation, tidied } from './invitation/send.ts';
import { firmRefusals, invitedRefusals, type DescribedFirm } from './rules.ts';
import { firm } from './table.ts';

/** Makes an accounting firm known and invites whoever leads it first. */
export function createFirm(
  { clock, database }: Pick<Context, 'clock' | 'database'>,
  caller: CallerActor,
  input: CreateFirmInput,
): Promise<Outcome<{ firmId: string }, FirmRefusal>> {
  return runCommand<{ firmId: string }, FirmRefusal>(
    database,
    caller,
    'createFirm',
    input,
    async (tx) => {
      if (!(await allowsEverywhere(tx, 'members:manage'))) return refuse({ code: 'MISSING_RIGHT' });
      const described = describedBy(input);
      const manager = tidied(input.manager);
      const refusals = [...firmRefusals(described), ...invitedRefusals(manager)];
      if (refusals.length > 0) return refuse(...refusals);
      if (await isSirenTaken(tx, described.siren)) {
        return refuse({ code: 'SIREN_TAKEN', field: 'siren' });
      }
      const { contactEmail: email, phone, ...known } = described;
      const id = newId();
      await tx.insert(firm).values({ id, ...known, email, phone: phone || null });
      await audit(tx, { action: 'firm.created', targetId: id });
      await sendInvitation(tx, caller, clock, { firmId: id, ...manager, role: 'MANAGER' });
      return { done: { firmId: id } };
    },
  );
}

function describedBy(input: CreateFirmInput): DescribedFirm {
  return {
    ...{ name: tidy(input.name), siren: input.siren.replace(/\s/g, '') },
    ...{ contactEmail: tidy(input.contactEmail).toLowerCase(), phone: tidy(input.phone ?? '') },
    ...{ street: tidy(input.street), postCode: input.postCode.replace(/\s/g, '') },
    city: tidy(input.city),
  };
}

/** One firm after the other is looked for: two at once would both find the number free. */
async function isSirenTaken(tx: ActorTransaction, siren: string): Promise<boolean> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('identity.firms'))`);
  const [row] = await tx.select({ id: firm.id }).from(firm).where(eq(firm.siren, siren));
  return row !== undefined;
}
