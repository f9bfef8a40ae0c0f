import type { CallerActor } from '@vigie/chassis/actor';
import { audit } from '@vigie/chassis/audit';
import type { CivilDate } from '@vigie/chassis/civil-date';
import { runCommand } from '@vigie/chassis/command';
import type { ActorTransaction } from '@vigie/chassis/database';
import { isId, newId } from '@vigie/chassis/ids';
import { refuse, type Outcome } from '@vigie/chassis/refusal';
import { eq } from 'drizzle-orm';
import type { CommandContext } from '../context.ts';
import { countChange } from '../employee/count-change.ts';
import { openForChange } from '../employee/open.ts';
import type { Refusal } from '../employee/refusal.ts';
import { tellAll } from '../employee/settle.ts';
import { statusOn } from '../employee/status.ts';
import type { EmploymentRow } from '../employee/table.ts';
import type { DeclareCertificateInput, WithdrawCertificateInput } from '../generated/resolvers.ts';
import { findCertificate } from './queries.ts';
import { refusalsOf } from './rules.ts';
import { certificate, type CertificateRow } from './table.ts';

type Done = Outcome<{ id: string }, Refusal>;

/** Notes a certificate that somebody brought along: no examination is due before it expires. */
export function declareCertificate(
  { clock, database }: CommandContext,
  caller: CallerActor,
  input: DeclareCertificateInput,
): Promise<Done> {
  const today = clock.today();
  const { employeeId, document, issuedOn } = input;
  return runCommand<{ id: string }, Refusal>(
    database,
    caller,
    'declareCertificate',
    input,
    async (tx) => {
      const before = await openForChange(tx, { id: employeeId });
      if ('refusals' in before) return before;
      if (statusOn(today, before) === 'CLOSED') return refuse({ code: 'ALREADY_CLOSED' });
      const refusals = refusalsOf(issuedOn, today);
      if (refusals.length > 0) return { refusals };
      const { accountId } = before;
      const [added] = await tx
        .insert(certificate)
        .values({ id: newId(), accountId, employeeId, document, issuedOn })
        .onConflictDoNothing()
        .returning();
      if (!added) return refuse({ code: 'ALREADY_DECLARED', field: 'issuedOn' });
      await note(tx, before, 'employee.certificate-declared', added, today);
      return { done: { id: employeeId } };
    },
  );
}

/** Takes back a certificate that was noted by mistake: the examination is due again where the work asks for it. */
export function withdrawCertificate(
  { clock, database }: CommandContext,
  caller: CallerActor,
  input: WithdrawCertificateInput,
): Promise<Done> {
  return runCommand<{ id: string }, Refusal>(
    database,
    caller,
    'withdrawCertificate',
    input,
    async (tx) => {
      const seen = isId(input.id) ? await findCertificate(tx, input.id) : null;
      if (!seen) return refuse({ code: 'NOT_FOUND', field: 'id' });
      const before = await openForChange(tx, { id: seen.employeeId });
      if ('refusals' in before) return before;
      const [gone] = await tx.delete(certificate).where(eq(certificate.id, seen.id)).returning();
      if (!gone) return refuse({ code: 'NOT_FOUND', field: 'id' });
      await note(tx, before, 'employee.certificate-withdrawn', gone, clock.today());
      return { done: { id: before.id } };
    },
  );
}

/** The others hear of it with the employee: what their work asks for is known there. */
async function note(
  tx: ActorTransaction,
  employment: EmploymentRow,
  action: string,
  { document, issuedOn }: CertificateRow,
  today: CivilDate,
): Promise<void> {
  const { id, accountId } = employment;
  await countChange(tx, employment);
  await tellAll(tx, accountId, [id], today);
  await audit(tx, { action, accountId, targetId: id, details: { document, on: issuedOn } });
}
