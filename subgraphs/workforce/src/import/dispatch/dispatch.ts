import { addDays, type CivilDate } from '@vigie/chassis/civil-date';
import type { ImportRow } from '../decide/row.ts';
import type { SourceRules } from '../decide/source-rules.ts';
import type { NotEmployed } from '../dsn/contract-kind.ts';
import { rowsOfDeclaration } from '../dsn/to-rows.ts';
import { declaredIn, type Declared, type SentDsn, type SetAside } from './declared.ts';
import { latestRows } from './merge-months.ts';
import { withoutReplaced } from './replace.ts';

/** An account that the person who sends may act for. */
export interface Destination {
  accountId: string;
  siret: string;
}

/** What a drop of DSN files comes to, account by account. */
export interface Dispatch {
  accounts: AccountShare[];
  /** Establishments that are none of the accounts, with how many people are declared there. */
  unknown: { siret: string; files: string[]; people: number }[];
  setAside: SetAside[];
  /** Files without a declaration that is used. */
  idleFiles: string[];
}

/** What is for one account: to be decided, applied and undone by itself. */
export interface AccountShare {
  accountId: string;
  siret: string;
  files: string[];
  /** Months declared, in their order. */
  months: string[];
  rows: ImportRow[];
  /** Hires that are announced and wait for a confirmation; not among the rows. */
  announced: ImportRow[];
  rules: SourceRules;
  /** People who are no employees, and where they stand. */
  notEmployed: { file: string; line: number; why: NotEmployed }[];
}

/**
 * Shares out a drop of DSN files by SIRET over accounts. Declarations of the same month replace each other, several
 * months are told as one, and what belongs to nobody is listed.
 */
export function dispatch(sent: readonly SentDsn[], destinations: readonly Destination[]): Dispatch {
  const { declared, setAside } = declaredIn(sent);
  const { valid, setAside: replaced } = withoutReplaced(declared);
  const bySiret = new Map<string, Declared[]>();
  for (const each of valid) {
    const siret = each.declaration.siret ?? '';
    bySiret.set(siret, [...(bySiret.get(siret) ?? []), each]);
  }
  const known = new Set(destinations.map(({ siret }) => siret));
  const unknown = [...bySiret]
    .filter(([siret]) => !known.has(siret))
    .map(([siret, all]) => ({ siret, files: filesOf(all), people: peopleIn(all) }))
    .sort((one, other) => one.siret.localeCompare(other.siret));
  const accounts = destinations.flatMap((destination) => {
    const all = bySiret.get(destination.siret);
    return all ? [shareOf(destination, all)] : [];
  });
  const busy = new Set(valid.map(({ file }) => file));
  const idleFiles = sent.map(({ file }) => file).filter((file) => !busy.has(file));
  return { accounts, unknown, setAside: [...setAside, ...replaced], idleFiles };
}

function shareOf({ accountId, siret }: Destination, all: readonly Declared[]): AccountShare {
  const read = all.map((each) => ({
    each,
    when: `${each.declaration.month ?? ''} ${each.declaration.madeOn ?? ''}`,
    ...rowsOfDeclaration(each.file, each.declaration),
  }));
  const [announced, employed] = [true, false].map((isAnnouncement) =>
    read.filter(({ each }) => (each.declaration.nature === 'HIRE_ANNOUNCEMENT') === isAnnouncement),
  );
  const months = all.map(({ declaration }) => declaration.month).filter((month) => month !== null);
  return {
    accountId,
    siret,
    files: filesOf(all),
    months: [...new Set(months)].sort(),
    rows: latestRows(employed ?? []),
    announced: latestRows(announced ?? []),
    rules: rulesOf(all),
    notEmployed: read.flatMap(({ each, setAside }) =>
      setAside.map((person) => ({ file: each.file, ...person })),
    ),
  };
}

/**
 * Who is missing may be said missing only by a whole monthly declaration: not by a fraction, by one without people, by
 * a signal about one person, nor by a file whose end is lost. Even then nobody leaves by it.
 */
function rulesOf(all: readonly Declared[]): SourceRules {
  const whole = all.filter(isWhole).map(({ declaration }) => declaration.month ?? '');
  const month = whole.sort().at(-1);
  return {
    laterStartIsRenewal: true,
    absence: month ? { kind: 'REPORT', asOf: lastDayOf(month) } : { kind: 'IGNORE' },
  };
}

function isWhole({ declaration, cutOff }: Declared): boolean {
  const { nature, type, fraction, month, people } = declaration;
  const monthly = nature === 'MONTHLY' && (type === 'NORMAL' || type === 'REPLACES');
  return monthly && fraction.of === 1 && month !== null && people.length > 0 && !cutOff;
}

function lastDayOf(month: string): CivilDate {
  return addDays(`${addDays(`${month}-28`, 4).slice(0, 7)}-01`, -1);
}

function filesOf(all: readonly Declared[]): string[] {
  return [...new Set(all.map(({ file }) => file))].sort();
}

function peopleIn(all: readonly Declared[]): number {
  return all.reduce((sum, { declaration }) => sum + declaration.people.length, 0);
}
