import { seedVisitRequests, type RequestSeed } from '@vigie/appointments/seed';
import { promisedDay } from '@vigie/appointments/request/promise';
import type { ActorTransaction } from '@vigie/chassis/database';
import { findPersonId } from '@vigie/identity/seed';
import { assistant } from './cast/companies.ts';
import { usualMotives, usualQuestion, visitRequests, type CastRequest } from './cast/requests.ts';
import type { SeededAccount } from './identity.ts';
import type { PortfolioAccount } from './portfolio.ts';
import { absences } from './cast/absences.ts';
import type { SeededEmployee } from './staff.ts';

const day = 86_400_000;

/** The service takes a request on the following day. */
const untilTaken = day;

/** Working days that the service promises, as the product comes. */
const promise = 3;

/** Nobody asks anything for those who are away. */
const isAbsent = ({ firstName, lastName }: SeededEmployee): boolean =>
  absences.some((each) => each.firstName === firstName && each.lastName === lastName);

/** Writes what members have asked for, and what the service answered. */
export async function seedRequests(
  tx: { identity: ActorTransaction; appointments: ActorTransaction },
  accounts: readonly SeededAccount[],
  staff: readonly SeededEmployee[],
  now: Date,
): Promise<void> {
  const assistantId = await findPersonId(tx.identity, assistant.email);
  const served = new Map<string, number>();
  const seeds = visitRequests.map((cast) => {
    const { memberNumber, people } = cast;
    const account = accounts.find((each) => each.account.memberNumber === memberNumber);
    if (!account || !assistantId)
      throw new Error(`No account ${memberNumber}, or nobody to answer`);
    const first = served.get(memberNumber) ?? 0;
    served.set(memberNumber, first + people);
    const own = staff.filter((each) => each.accountId === account.id && !isAbsent(each));
    const employeeIds = own.slice(first, first + people).map(({ id }) => id);
    return requestOf(cast, account, employeeIds, { assistantId, now });
  });
  await seedVisitRequests(tx.appointments, seeds);
}

/** With those of the cast, a queue as long as a service's on a Monday. */
const queue = 60;

/** Writes what the firm's clients have asked for, by rule: the oldest are beyond what was promised, a few were asked back. */
export async function seedClientRequests(
  tx: { identity: ActorTransaction; appointments: ActorTransaction },
  clients: readonly PortfolioAccount[],
  staff: readonly SeededEmployee[],
  now: Date,
): Promise<void> {
  const assistantId = await findPersonId(tx.identity, assistant.email);
  if (!assistantId) throw new Error('Nobody to answer');
  const byId = new Map(clients.map((client) => [client.id, client]));
  const seeds: RequestSeed[] = [];
  for (const { id, accountId } of staff) {
    const account = byId.get(accountId);
    if (!account || visitRequests.length + seeds.length === queue) continue;
    const index = seeds.length;
    const cast: CastRequest = {
      ...{ memberNumber: account.memberNumber, kind: 'DEM_EMP', people: 1 },
      ...{ motive: usualMotives[index % usualMotives.length] ?? '', daysAgo: (index * 5) % 7 },
    };
    const asked = index % 8 === 3 ? { ...cast, daysAgo: 4, answer: { asks: usualQuestion } } : cast;
    seeds.push(requestOf(asked, account, [id], { assistantId, now }));
  }
  await seedVisitRequests(tx.appointments, seeds);
}

function requestOf(
  { kind, motive, unavailability, daysAgo, answer }: CastRequest,
  { id: accountId, administratorId: requestedBy }: Pick<SeededAccount, 'id' | 'administratorId'>,
  employeeIds: readonly string[],
  { assistantId, now }: { assistantId: string; now: Date },
): RequestSeed {
  const requestedAt = new Date(now.getTime() - daysAgo * day);
  const answeredAt = new Date(requestedAt.getTime() + untilTaken);
  const request: RequestSeed['request'] = {
    ...{
      accountId,
      kind,
      motive,
      unavailability: unavailability ?? null,
      requestedBy,
      requestedAt,
    },
    promisedOn: promisedDay(requestedAt.toISOString().slice(0, 10), promise, null),
  };
  if (!answer) return { request, employeeIds, messages: [] };
  const taken = { ...request, assigneeId: assistantId, takenAt: answeredAt };
  if ('asks' in answer) {
    return {
      ...{ request: { ...taken, state: 'IN_PROGRESS', waitsFor: 'MEMBER' }, employeeIds },
      messages: [
        { side: 'SERVICE', authorId: assistantId, text: answer.asks, writtenAt: answeredAt },
      ],
    };
  }
  const settled = { settledBy: assistantId, settledAt: answeredAt, waitsFor: null };
  return {
    request: { ...taken, ...settled, state: 'REJECTED', rejectionReason: answer.rejects },
    ...{ employeeIds, messages: [] },
  };
}
