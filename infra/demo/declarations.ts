import { addDays, type CivilDate } from '@vigie/chassis/civil-date';
import type { ActorTransaction } from '@vigie/chassis/database';
import {
  campaignYear,
  writeCampaign,
  writeDeclaration,
  type SeededDeclaration,
} from '@vigie/workforce/declaration/seed';
import type { SeededAccount } from './identity.ts';

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
      { ...own, year: year - 1, sentAt: lastYear, signed: { by: administratorId, at: lastYear } },
      today,
    );
    if (index !== signed && index !== waiting) continue;
    const at = instantOf(addDays(today, -1), 10);
    const signature = index === signed ? { by: administratorId, at } : null;
    await writeDeclaration(tx, { ...own, year, sentAt: at, signed: signature }, today);
  }
}

const instantOf = (day: CivilDate, hour: number): Date =>
  new Date(`${day}T${String(hour).padStart(2, '0')}:12:00Z`);
