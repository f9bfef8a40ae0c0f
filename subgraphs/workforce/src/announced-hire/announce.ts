import { allows } from '@vigie/chassis/access';
import type { CallerActor } from '@vigie/chassis/actor';
import { audit } from '@vigie/chassis/audit';
import { runCommand } from '@vigie/chassis/command';
import { asJobWithin, type ActorTransaction } from '@vigie/chassis/database';
import { refuse, type Outcome } from '@vigie/chassis/refusal';
import { findDeclarableAccounts, takeTurns } from './destination.ts';
import type { Context } from '../context.ts';
import type { Refusal } from '../employee/refusal.ts';
import type { AnnounceHiresInput } from '../generated/resolvers.ts';
import { withoutNumber } from '../national-number/commands.ts';
import { numberOf } from '../national-number/rules.ts';
import { announcementOf, type Announcement } from './facts.ts';
import type { AnnouncedLine } from './line.ts';
import { planReminder } from './reminder/plan.ts';
import { mostAnnouncements, refusalsOfHire } from './rules.ts';
import type { AnnouncementRow } from './table.ts';
import { takeIn } from './take-in.ts';
import type { Pen } from './write.ts';

/** Hires that a program announces: each is taken in, or refused, by itself. */
export function announceHires(
  { clock, database, dataKey }: Context,
  caller: CallerActor,
  input: AnnounceHiresInput,
): Promise<Outcome<{ lines: AnnouncedLine[] }, Refusal>> {
  const announcements = input.announcements.map((each) => withoutNumber(dataKey, each));
  const remembered = { ...input, announcements };
  const way: Way = {
    ...{ dataKey, today: clock.today(), now: clock.now() },
    ...{ source: 'MACHINE', senderId: caller.subjectId },
  };
  return runCommand<{ lines: AnnouncedLine[] }, Refusal>(
    database,
    caller,
    'announceHires',
    remembered,
    async (tx) => {
      if (announcements.length > mostAnnouncements) {
        return refuse({ code: 'TOO_MANY', field: 'announcements' });
      }
      const sent = input.announcements.map((each) => ({
        siret: each.siret,
        announcement: announcementOf(each),
      }));
      return { done: { lines: await announceAll(tx, way, sent) } };
    },
  );
}

/** How announcements come. */
export interface Way extends Pen {
  now: Date;
  source: AnnouncementRow['source'];
  senderId: string;
}

/** An announcement with the establishment that it names. */
export interface Sent {
  siret: string;
  announcement: Announcement;
}

/** Takes announcements in, in their order, for those accounts of which the actor may declare the employees. */
export async function announceAll(
  tx: ActorTransaction,
  way: Way,
  sent: readonly Sent[],
): Promise<AnnouncedLine[]> {
  const accounts = await findDeclarableAccounts(
    tx,
    sent.map(({ siret }) => siret),
  );
  // The same hire announced twice at once is seen by the second.
  await takeTurns(tx, [...accounts.values()]);
  const lines: AnnouncedLine[] = [];
  for (const { siret, announcement } of sent) {
    const accountId = accounts.get(siret);
    lines.push(
      accountId === undefined
        ? refused(announcement, { code: 'UNKNOWN_SIRET', field: 'siret' })
        : await announceOne(tx, way, accountId, announcement),
    );
  }
  return lines;
}

async function announceOne(
  tx: ActorTransaction,
  way: Way,
  accountId: string,
  announcement: Announcement,
): Promise<AnnouncedLine> {
  const { facts, externalId, nationalNumber } = announcement;
  const refusals = refusalsOfHire(facts, externalId, way.today);
  const number = nationalNumber ? numberOf(nationalNumber, facts) : null;
  if (nationalNumber && !(await allows(tx, accountId, 'nir:write'))) {
    refusals.push({ code: 'MISSING_RIGHT', field: 'nationalNumber' });
  } else if (nationalNumber && !number) {
    refusals.push({ code: 'INVALID_NATIONAL_NUMBER', field: 'nationalNumber' });
  }
  if (refusals.length > 0) return refused(announcement, ...refusals);
  // Matching looks at everybody of the account, at numbers too, whatever the sender may read.
  const { outcome, hire } = await asJobWithin(tx, { task: 'announce-hire', accountId }, () =>
    takeIn(tx, way, accountId, announcement, number),
  );
  if (outcome === 'REFUSED') {
    return { ...refused(announcement, { code: 'ALREADY_SETTLED' }), hireId: hire?.id ?? null };
  }
  if (hire && outcome !== 'UNCHANGED') {
    const details = { source: way.source, state: hire.state };
    await audit(tx, { action: actions[outcome], accountId, targetId: hire.id, details });
    if (hire.state === 'TO_CONFIRM') await planReminder(tx, accountId, way.now);
  }
  return { externalId: externalId ?? '', outcome, hireId: hire?.id ?? null, refusals: [] };
}

const actions = {
  ANNOUNCED: 'hire.announced',
  LINKED: 'hire.announced',
  UPDATED: 'hire.updated',
  WITHDRAWN: 'hire.withdrawn',
} as const;

function refused({ externalId }: Announcement, ...refusals: Refusal[]): AnnouncedLine {
  return { externalId: externalId ?? '', outcome: 'REFUSED', hireId: null, refusals };
}
