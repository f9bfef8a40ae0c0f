import { audit } from '@vigie/chassis/audit';
import type { ActorTransaction } from '@vigie/chassis/database';
import { alertPerson } from '../alert/commands.ts';
import type { Context } from '../context.ts';
import type { Browser } from '../device/recognise.ts';
import { drawCodes } from '../recovery-code/codes.ts';
import type { SessionRow } from '../session/table.ts';
import type { SessionTokens } from '../session/commands.ts';
import { letIn } from '../sign-in/let-in.ts';
import type { Enrolling } from './enrolling.ts';
import { readHeld } from './queries.ts';
import { useStep } from './step.ts';

/** What somebody gets with a factor: the codes that stand in for it with the first one, and the session they waited for. */
export interface MadeFactor {
  recoveryCodes: string[];
  session: SessionTokens | null;
}

/** Ends the making of a factor. */
export async function factorMade(
  tx: ActorTransaction,
  context: Context,
  { subject, step }: Enrolling,
  browser: Browser,
  made: NonNullable<SessionRow['secondFactor']>,
): Promise<MadeFactor | 'STEP_EXPIRED'> {
  const { clock, dataKey } = context;
  const personId = subject.id;
  await audit(tx, { action: 'second-factor.made', targetId: personId, details: { made } });
  await alertPerson(tx, { kind: 'second-factor-made', personId });
  const { recoveryCodes: left } = await readHeld(tx, personId);
  const recoveryCodes = left === 0 ? await drawCodes(tx, dataKey, personId) : [];
  if (!step) return { recoveryCodes, session: null };
  if (!(await useStep(tx, step.id, clock.now()))) return 'STEP_EXPIRED';
  const arrival = { ...browser, way: step.way, secondFactor: made };
  const { session } = await letIn(tx, context, subject, arrival);
  return { recoveryCodes, session };
}
