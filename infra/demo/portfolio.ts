import { addDays, type CivilDate } from '@vigie/chassis/civil-date';
import type { Clock } from '@vigie/chassis/clock';
import type { ActorTransaction } from '@vigie/chassis/database';
import { newId } from '@vigie/chassis/ids';
import { mandateRoles } from '@vigie/identity/role/mandate-roles';
import {
  proveMandates,
  writeFirm,
  writeFirmInvitation,
  writeFirmMember,
  writePortfolio,
} from '@vigie/identity/firm/seed';
import type { mandate } from '@vigie/identity/mandate/table';
import { findByAddress } from '@vigie/identity/person/queries';
import { writeAccount, writeCompany, writePerson, writeUser } from '@vigie/identity/seed';
import {
  absence,
  askedMember,
  clients,
  firm,
  namedClients,
  newcomer,
  team,
  type Client,
  type FirmPerson,
} from './cast/firm.ts';
import { sirenOf, siretOf } from './numbers.ts';

/** Clients whose mandate holds: with those of the cast they make 120. */
const held = 120 - namedClients.length;

const parts = mandateRoles.map(({ code }) => code);
const usual = parts.filter((code) => code !== 'mandate-validation');
const day = 86_400_000;

type Mandate = typeof mandate.$inferInsert;

/** An account that the firm keeps, or would like to. */
export interface PortfolioAccount {
  id: string;
  memberNumber: string;
  administratorId: string;
}

/** Writes the accounting firm with its people, its clients and what they entrusted; the clients that were written by rule. */
export async function seedFirm(
  tx: ActorTransaction,
  cast: readonly { id: string; account: { memberNumber: string }; administratorId: string }[],
  clock: Pick<Clock, 'now' | 'today'>,
): Promise<PortfolioAccount[]> {
  const { number, ...known } = firm;
  const firmId = newId();
  await writeFirm(tx, { id: firmId, siren: sirenOf(number), ...known });
  const people = new Map<string, Seat>();
  for (const colleague of [team.leader, ...team.collaborators]) {
    people.set(colleague.email, await seedColleague(tx, firmId, colleague));
  }
  const seat = (email: string): Seat => {
    const found = people.get(email);
    if (!found) throw new Error(`${email} does not work for the firm`);
    return found;
  };
  const written: PortfolioAccount[] = [];
  for (const client of clients) written.push(await seedClient(tx, client));
  const named = cast.map(({ id, account, administratorId }) => ({
    ...{ id, memberNumber: account.memberNumber, administratorId },
  }));
  const kept = [
    ...named.filter(({ memberNumber }) => namedClients.includes(memberNumber)),
    ...written.slice(0, held),
  ];
  const others = [
    ...named.filter(({ memberNumber }) => memberNumber === askedMember),
    ...written.slice(held),
  ];
  const asking = { firmId, askedBy: seat(team.leader.email).personId, clock };
  const charges = team.collaborators.map(({ email }) => seat(email).memberId);
  await writePortfolio(tx, {
    mandates: [
      ...kept.map((account, index) => accepted(asking, account, index)),
      ...others.map((account, index) => unsettled(asking, account, index)),
    ],
    // One client in thirteen waits for somebody to have charge of it.
    assignments: kept.flatMap(({ id: accountId }, index) => {
      const memberId = charges[index % charges.length];
      return memberId && index % 13 !== 12 ? [{ firmId, accountId, memberId }] : [];
    }),
    replacements: [
      {
        ...{ firmId, replacedId: seat(absence.replaced).memberId, plannedBy: asking.askedBy },
        substituteId: seat(absence.substitute).memberId,
        fromDay: addDays(clock.today(), absence.from),
        untilDay: addDays(clock.today(), absence.until),
      },
    ],
  });
  await proveMandates(tx);
  await seedNewcomer(tx, clock.now());
  return written;
}

/** A firm that the service has made known and whose first manager has not answered yet. */
async function seedNewcomer(tx: ActorTransaction, now: Date): Promise<void> {
  const { number, manager, madeKnownBy, daysAgo, ...known } = newcomer;
  const supervisor = await findByAddress(tx, madeKnownBy);
  if (!supervisor) throw new Error(`${madeKnownBy} does not work for the service`);
  const firmId = newId();
  await writeFirm(tx, { id: firmId, siren: sirenOf(number), ...known });
  await writeFirmInvitation(tx, {
    ...{ firmId, ...manager, role: 'MANAGER', invitedBy: supervisor.id },
    ...{ sentAt: before(now, daysAgo), expiresAt: before(now, daysAgo - 7) },
  });
}

/** A person and their place in the firm. */
interface Seat {
  personId: string;
  memberId: string;
}

async function seedColleague(
  tx: ActorTransaction,
  firmId: string,
  { role, ...known }: FirmPerson,
): Promise<Seat> {
  const personId = newId();
  await writePerson(tx, { id: personId, staff: false, ...known });
  return { personId, memberId: await writeFirmMember(tx, { firmId, personId, role }) };
}

async function seedClient(
  tx: ActorTransaction,
  { number, administrator, ...account }: Client,
): Promise<PortfolioAccount> {
  const siren = sirenOf(number);
  const [id, companyId, administratorId] = [newId(), newId(), newId()];
  await writeCompany(tx, { id: companyId, siren, name: account.name });
  await writeAccount(tx, { ...account, id, companyId, siret: siretOf(siren, '0001') });
  await writePerson(tx, { id: administratorId, staff: false, ...administrator });
  await writeUser(tx, { accountId: id, personId: administratorId }, ['administrator']);
  return { id, memberNumber: account.memberNumber, administratorId };
}

interface Asking {
  firmId: string;
  askedBy: string;
  clock: Pick<Clock, 'now' | 'today'>;
}

const before = (now: Date, days: number): Date => new Date(now.getTime() - days * day);

function request(
  { firmId, askedBy, clock }: Asking,
  { id: accountId, memberNumber: askedAs }: PortfolioAccount,
  daysAgo: number,
): Mandate & { startsOn: CivilDate } {
  const askedAt = before(clock.now(), daysAgo);
  return {
    ...{ id: newId(), firmId, accountId, askedAs, askedParts: usual, askedBy, askedAt },
    startsOn: addDays(clock.today(), -daysAgo),
    expiresAt: before(clock.now(), daysAgo - 30),
  };
}

/** A mandate that holds: narrowed here and there, with the validation here and there; a few end within the month. */
function accepted(asking: Asking, client: PortfolioAccount, index: number): Mandate {
  const daysAgo = 40 + ((index * 11) % 600);
  const given = index % 9 === 4 ? usual.slice(0, 3) : index % 7 === 3 ? parts : usual;
  const row = request(asking, client, daysAgo);
  return {
    ...{ ...row, state: 'ACCEPTED', parts: given, decidedBy: client.administratorId },
    decidedAt: before(asking.clock.now(), daysAgo - 1),
    endsOn: index % 40 === 20 ? addDays(asking.clock.today(), 18) : null,
  };
}

const fates = ['ASKED', 'ASKED', 'REFUSED', 'EXPIRED', 'REVOKED', 'RESIGNED', 'OVER'] as const;

/** Everything else that can become of a request and of a mandate, in turn. */
function unsettled(asking: Asking, client: PortfolioAccount, index: number): Mandate {
  const state = fates[index % fates.length] ?? 'ASKED';
  const now = asking.clock.now();
  const waits = state === 'ASKED';
  const row = request(asking, client, waits ? 2 + index : 120 + index);
  if (waits || state === 'EXPIRED') return { ...row, state };
  const decided = { decidedAt: before(now, 118), decidedBy: client.administratorId };
  if (state === 'REFUSED') {
    return { ...row, ...decided, state, reason: 'Nous gardons la main pour cette année.' };
  }
  const ended = { endedAt: before(now, 12), endedBy: client.administratorId };
  return {
    ...{ ...row, ...decided, state, parts: usual, ...ended },
    endsOn: state === 'OVER' ? addDays(asking.clock.today(), -12) : null,
  };
}
