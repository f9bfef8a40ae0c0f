import { addDays, type CivilDate } from '@vigie/chassis/civil-date';
import type { ActorTransaction } from '@vigie/chassis/database';
import { readEnvironment } from '@vigie/chassis/environment';
import { kindOf } from '@vigie/documents/kind/kinds';
import { openStore, seedDocuments, type DocumentSeed } from '@vigie/documents/seed';
import { s3Environment, s3PlaceOf } from '@vigie/documents/store/s3/place';
import { sharedDocuments, type CastDocument } from './cast/documents.ts';
import type { SeededAccount } from './identity.ts';
import { onePage } from './one-page.ts';

/** Where the files of the demo stand, and what locks them: what the API and the worker are told. */
function storeOf(environment: Record<string, string>) {
  const keys = (environment['FILE_KEYS'] ?? '').split(',');
  const fileKeys = keys.map((key) => Buffer.from(key, 'base64'));
  const s3 = s3PlaceOf(readEnvironment(s3Environment, environment));
  return openStore({ dataDir: environment['DATA_DIR'] ?? '', s3, fileKeys });
}

/** A visit of the past, as far as its paper or its fee needs it. */
export interface PastVisit {
  id: string;
  accountId: string;
  employeeId: string;
  kind: string;
  day: CivilDate | null;
}

/** A large company has the papers of so many days, a small one those of all its visits. */
const shownFor = 400;

/** Visits from which on a company is a large one. */
const large = 100;

const specimens = {
  CERTIFICATE: onePage('Attestation de suivi - specimen fictif'),
  ANCI: onePage('Attestation d’absence de contre-indications - specimen fictif'),
  APTITUDE: onePage("Avis d'aptitude - specimen fictif"),
  MEASURES: onePage('Proposition de mesures individuelles - specimen fictif'),
};

/** The administrator of each account, by its identifier: who has opened its notices. */
type Readers = ReadonlyMap<string, string>;

/** What each visit ended with: an examination with a notice, one for an ANCI with that, the others with a certificate. */
function papersOf(held: readonly PastVisit[], readers: Readers, today: CivilDate): DocumentSeed[] {
  const counts = new Map<string, number>();
  for (const { accountId } of held) counts.set(accountId, (counts.get(accountId) ?? 0) + 1);
  const since = addDays(today, -shownFor);
  return held.flatMap((visit) => {
    const { accountId, day, kind: visitKind } = visit;
    if (!day || (day < since && (counts.get(accountId) ?? 0) >= large)) return [];
    if (visitKind === 'ANCI_EXAM') return paperOf(visit, day, 'ANCI');
    return visitKind.startsWith('EMA')
      ? paperOf(visit, day, 'APTITUDE', readers)
      : paperOf(visit, day, 'CERTIFICATE');
  });
}

/** The latest certificate of each account comes with a proposal of measures: opened the day after, and not answered. */
function measuresOf(held: readonly PastVisit[], readers: Readers): DocumentSeed[] {
  const latest = new Map<string, PastVisit & { day: CivilDate }>();
  for (const { day, ...visit } of held) {
    if (!day || visit.kind.startsWith('EMA') || visit.kind === 'ANCI_EXAM') continue;
    if (day > (latest.get(visit.accountId)?.day ?? ''))
      latest.set(visit.accountId, { day, ...visit });
  }
  return [...latest.values()].map((visit) => paperOf(visit, visit.day, 'MEASURES', readers));
}

function paperOf(
  { id: visitId, accountId, employeeId }: PastVisit,
  day: CivilDate,
  kind: keyof typeof specimens,
  readers?: Readers,
): DocumentSeed {
  const title = kindOf(kind).label;
  const reader = readers?.get(accountId);
  return {
    ...{ accountId, employeeId, visitId, kind, title, origin: 'SERVICE', effectiveOn: day },
    ...{ fileName: `${title} du ${day}.pdf`, content: specimens[kind] },
    createdAt: new Date(`${day}T15:05:00Z`),
    ...(reader && { reached: { by: reader, on: addDays(day, 1) } }),
  };
}

/** Writes what the service and its members have handed each other. */
export async function seedSharedDocuments(
  tx: ActorTransaction,
  { accounts, held }: { accounts: readonly SeededAccount[]; held: readonly PastVisit[] },
  { environment, today }: { environment: Record<string, string>; today: CivilDate },
): Promise<void> {
  const seeds = sharedDocuments.flatMap((cast) =>
    accounts
      .filter(({ account }) => cast.memberNumbers?.includes(account.memberNumber) ?? true)
      .map((account) => documentOf(cast, account, today)),
  );
  const readers = new Map(accounts.map(({ id, administratorId }) => [id, administratorId]));
  await seedDocuments(tx, storeOf(environment), [
    ...[...seeds, ...papersOf(held, readers, today), ...measuresOf(held, readers)],
  ]);
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
