import { addDays, type CivilDate } from '@vigie/chassis/civil-date';
import type { ActorTransaction } from '@vigie/chassis/database';
import {
  campaignYear,
  writeCampaign,
  writeDeclaration,
  type SeededDeclaration,
} from '@vigie/workforce/declaration/seed';
import type { SeededAccount } from './identity.ts';
import type { PortfolioAccount } from './portfolio.ts';

/** Accounts of the cast, by their place: one has been signed, one waits to be; the others have not begun. */
const signed = 1;
const waiting = 2;

/**
 * The campaign has been open since the beginning of the month, whenever the demo is looked at; last year everybody
 * declared.
 */
export async function seedDeclarations(
  tx: ActorTransaction,
  accounts: readonly SeededAccount[],
  today: CivilDate,
): Promise<void> {
  const month = Number(today.slice(5, 7));
  const closesMonth = ((month + 1) % 12) + 1;
  await writeCampaign(tx, { opensMonth: month, opensDay: 1, closesMonth, closesDay: 31 });
  const year = await campaignYear(tx, today);
  for (const [index, { id: accountId, account, administratorId }] of accounts.entries()) {
    const { memberNumber } = account;
    // The first of the cast is too small for a works council.
    const council = index === 0 ? ('NO_COUNCIL' as const) : ('CONSULTED' as const);
    const prevention: SeededDeclaration['prevention'] = {
      ...{ riskAssessmentOn: addDays(today, -140), council, hasPreventionOfficer: true },
    };
    const own = { accountId, memberNumber, preparedBy: administratorId, prevention };
    const lastYear = instantOf(addDays(today, -365), 9);
    await writeDeclaration(
      tx,
      {
        ...{ ...own, year: year - 1, sentAt: lastYear },
        // As it stood then: a receipt tells nothing that lies after it.
        prevention: { ...prevention, riskAssessmentOn: addDays(today, -505) },
        signed: { by: administratorId, at: lastYear },
      },
      today,
    );
    if (index !== signed && index !== waiting) continue;
    const at = instantOf(addDays(today, -1), 10);
    const signature = index === signed ? { by: administratorId, at } : null;
    await writeDeclaration(tx, { ...own, year, sentAt: at, signed: signature }, today);
  }
}

/** Two in three clients of the firm declared last year, too: the others are new to the portal. */
export async function seedClientDeclarations(
  tx: ActorTransaction,
  clients: readonly PortfolioAccount[],
  today: CivilDate,
): Promise<void> {
  const year = await campaignYear(tx, today);
  const at = instantOf(addDays(today, -360), 9);
  for (const { id: accountId, memberNumber, administratorId } of clients.filter(
    (_, index) => index % 3 !== 0,
  )) {
    await writeDeclaration(
      tx,
      {
        ...{ accountId, memberNumber, preparedBy: administratorId, year: year - 1, sentAt: at },
        signed: { by: administratorId, at },
        prevention: { riskAssessmentOn: null, council: 'NO_COUNCIL', hasPreventionOfficer: true },
        justified: { kind: 'NO_SITUATION', concerned: 2, reason: 'Aucun risque particulier' },
      },
      today,
    );
  }
}

const instantOf = (day: CivilDate, hour: number): Date =>
  new Date(`${day}T${String(hour).padStart(2, '0')}:12:00Z`);
