import type { CallerActor } from '@vigie/chassis/actor';
import { audit } from '@vigie/chassis/audit';
import { runCommand } from '@vigie/chassis/command';
import type { ActorTransaction } from '@vigie/chassis/database';
import { newId } from '@vigie/chassis/ids';
import { refuse, type Outcome } from '@vigie/chassis/refusal';
import { readToday } from '@vigie/chassis/today';
import { tidy } from '@vigie/chassis/typed-text';
import { and, eq, inArray, isNull, or } from 'drizzle-orm';
import { writingRefusals } from '../account/open.ts';
import { memberAccount } from '../account/table.ts';
import type { Context } from '../context.ts';
import type {
  RegistrationChangeRefusal,
  RequestRegistrationChangeInput,
} from '../generated/resolvers.ts';
import { askedRefusals, sirenOf } from './rules.ts';
import { registrationChange } from './table.ts';

/** Asks for another number; nothing is looked at before its proof is there. */
export function requestRegistrationChange(
  { database }: Pick<Context, 'database'>,
  caller: CallerActor,
  input: RequestRegistrationChangeInput,
): Promise<Outcome<{ id: string }, RegistrationChangeRefusal>> {
  return runCommand<{ id: string }, RegistrationChangeRefusal>(
    database,
    caller,
    'requestRegistrationChange',
    input,
    async (tx) => {
      const { accountId, reason, effectiveOn } = input;
      const closed = await writingRefusals(tx, accountId, 'accountId');
      if (closed.length > 0) return refuse(...closed);
      const [account] = await tx
        .select()
        .from(memberAccount)
        .where(eq(memberAccount.id, accountId))
        .for('update');
      if (!account) return refuse({ code: 'NOT_FOUND', field: 'accountId' });
      const asked = {
        ...{ reason, effectiveOn, siret: input.siret.replace(/\s/g, '') },
        ...{ companyName: tidy(input.companyName ?? ''), message: tidy(input.message ?? '') },
      };
      const refusals = askedRefusals(asked, account.siret, await readToday(tx));
      if (refusals.length > 0) return refuse(...refusals);
      if (await hasPending(tx, accountId)) return refuse({ code: 'ALREADY_ASKED', field: null });
      const id = newId();
      const sameCompany = sirenOf(asked.siret) === sirenOf(account.siret);
      await tx.insert(registrationChange).values({
        ...{ id, accountId, reason, effectiveOn, siret: asked.siret },
        previousSiret: account.siret,
        companyName: sameCompany ? null : asked.companyName,
        message: asked.message || null,
        requestedBy: caller.subjectId,
      });
      const details = { reason, effectiveOn };
      await audit(tx, { action: 'registration.asked', accountId, targetId: id, details });
      return { done: { id } };
    },
  );
}

/** True while a request waits for its proof, for the service, or for its day. */
async function hasPending(tx: ActorTransaction, accountId: string): Promise<boolean> {
  const { state, appliedAt } = registrationChange;
  const [row] = await tx
    .select({ id: registrationChange.id })
    .from(registrationChange)
    .where(
      and(
        eq(registrationChange.accountId, accountId),
        or(
          inArray(state, ['AWAITING_PROOF', 'OPEN']),
          and(eq(state, 'CONFIRMED'), isNull(appliedAt)),
        ),
      ),
    );
  return row !== undefined;
}
