import { addDays, type CivilDate } from '@vigie/chassis/civil-date';
import type { ActorTransaction } from '@vigie/chassis/database';
import { openStore, seedDocuments, type DocumentSeed } from '@vigie/documents/seed';
import { sharedDocuments, type CastDocument } from './cast/documents.ts';
import type { SeededAccount } from './identity.ts';
import { onePage } from './one-page.ts';

/** Where the files of the demo stand, and what locks them: what the API and the worker are told. */
function storeOf(environment: Record<string, string>) {
  const keys = (environment['FILE_KEYS'] ?? '').split(',');
  const fileKeys = keys.map((key) => Buffer.from(key, 'base64'));
  return openStore({ dataDir: environment['DATA_DIR'] ?? '', fileKeys });
}

/** A visit of the past, as far as its paper needs it. */
export interface HeldVisit {
  id: string;
  accountId: string;
  employeeId: string;
  kind: string;
  day: CivilDate | null;
}

/** Papers of visits are shown for so long (days). */
const shownFor = 400;

const specimens = {
  CERTIFICATE: onePage('Attestation de suivi - specimen fictif'),
  APTITUDE: onePage("Avis d'aptitude - specimen fictif"),
};

/** What each visit of the last year ended with: an examination with a notice, the others with a certificate. */
function papersOf(held: readonly HeldVisit[], today: CivilDate): DocumentSeed[] {
  return held.flatMap(({ id: visitId, accountId, employeeId, kind: visitKind, day }) => {
    if (!day || day < addDays(today, -shownFor)) return [];
    const kind = visitKind.startsWith('EMA') ? 'APTITUDE' : 'CERTIFICATE';
    const title = kind === 'APTITUDE' ? 'Avis d’aptitude' : 'Attestation de suivi';
    return {
      ...{ accountId, employeeId, visitId, kind, title, origin: 'SERVICE', effectiveOn: day },
      ...{ fileName: `${title} du ${day}.pdf`, content: specimens[kind] },
      createdAt: new Date(`${day}T15:05:00Z`),
    };
  });
}

/** Writes what the service and its members have handed each other. */
export async function seedSharedDocuments(
  tx: ActorTransaction,
  { accounts, held }: { accounts: readonly SeededAccount[]; held: readonly HeldVisit[] },
  { environment, today }: { environment: Record<string, string>; today: CivilDate },
): Promise<void> {
  const seeds = sharedDocuments.flatMap((cast) =>
    accounts
      .filter(({ account }) => cast.memberNumbers?.includes(account.memberNumber) ?? true)
      .map((account) => documentOf(cast, account, today)),
  );
  await seedDocuments(tx, storeOf(environment), [...seeds, ...papersOf(held, today)]);
}

/** Without accents: the page has none of the fonts that would show them. */
const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .replaceAll('’', "'");

function documentOf(
  { kind, title, fileName, byMember = false, daysAgo, writtenDaysAgo }: CastDocument,
  { id: accountId, administratorId, account }: SeededAccount,
  today: CivilDate,
): DocumentSeed {
  return {
    ...{ accountId, kind, title, fileName, origin: byMember ? 'MEMBER' : 'SERVICE' },
    ...{ handedBy: byMember ? administratorId : null },
    effectiveOn: writtenDaysAgo === undefined ? null : addDays(today, -writtenDaysAgo),
    createdAt: new Date(`${addDays(today, -daysAgo)}T09:20:00Z`),
    content: onePage(plain(`${title} - ${account.name} - exemple fictif`)),
  };
}
