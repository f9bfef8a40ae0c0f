import { auditAll } from '@vigie/chassis/audit';
import type { CivilDate } from '@vigie/chassis/civil-date';
import type { ActorTransaction } from '@vigie/chassis/database';
import { newId } from '@vigie/chassis/ids';
import { declareSituations } from '../assignment/declare.ts';
import { judge } from '../employee/check.ts';
import type { EmployeeFacts } from '../employee/facts.ts';
import { insertEmployees, type NewEmployee } from '../employee/insert.ts';
import type { Refusal } from '../employee/refusal.ts';
import { splitSituations } from '../employee/rules.ts';
import { settleAll, type Settled } from '../employee/settle.ts';
import type { JobPostRow } from '../job-post/table.ts';
import { keepNationalNumbers } from '../national-number/commands.ts';
import { findOnFile, type Recognisable } from './on-file.ts';
import { findPosts, makePosts, postOf, titleOf, type NamedPost, type Posts } from './posts.ts';

/** Somebody of another register, as an employer would declare them. */
export interface LoadedEmployee {
  accountId: string;
  facts: EmployeeFacts;
  nationalNumber: string | null;
}

/** What became of one row: taken, on file already, or refused. */
export interface Verdict {
  known: boolean;
  refusals: Refusal[];
}

/** The service loads its own register: it may declare all that an administrator may. */
const everything = { confide: true, number: true };

/**
 * Declares people as the form does: by the same rules, with the follow-up that the law gives, in the same few statements
 * however many people and accounts they are. Who is on file already is left alone, so that the same rows may come again.
 */
export async function loadEmployees(
  tx: ActorTransaction,
  { dataKey, today }: { dataKey: Buffer; today: CivilDate },
  people: readonly LoadedEmployee[],
): Promise<Verdict[]> {
  const onFile = await findOnFile(tx, dataKey, people.map(recognised));
  const posts = await findPosts(tx, people.map(namedPost));
  const taken: Newcomer[] = [];
  const verdicts = people.map((person): Verdict => {
    if (onFile.has(recognised(person))) return { known: true, refusals: [] };
    const judged = judgePerson(person, postOf(posts, namedPost(person)), today);
    if (judged.newcomer) {
      onFile.add(recognised(person));
      taken.push(judged.newcomer);
    }
    return { known: false, refusals: judged.refusals };
  });
  await write(tx, dataKey, posts, taken);
  return verdicts;
}

const recognised = ({ accountId, facts, nationalNumber }: LoadedEmployee): Recognisable => ({
  ...{ accountId, lastName: facts.lastName, firstName: facts.firstName },
  ...{ birthDate: facts.birthDate, nationalNumber },
});

const namedPost = ({
  accountId,
  facts,
}: Pick<LoadedEmployee, 'accountId' | 'facts'>): NamedPost => ({
  accountId,
  title: titleOf(facts.jobTitle),
});

interface Newcomer {
  row: Omit<NewEmployee, 'jobPostId'>;
  decision: Settled['decision'];
  number: string | null;
}

function judgePerson(
  { accountId, facts: typed, nationalNumber }: LoadedEmployee,
  post: JobPostRow | null,
  today: CivilDate,
): { refusals: Refusal[]; newcomer: Newcomer | null } {
  const { situations } = typed;
  const { confidential } = splitSituations(situations);
  const declared = declareSituations(post?.situations ?? null, [], { situations });
  const { own, open, confidentialReasons } = declared;
  const facts = { ...typed, situations: [...open, ...confidential] };
  const judged = judge({ facts, ticked: situations, nationalNumber }, everything, today);
  const refusals = [...judged.refusals, ...declared.refusals];
  const { decision, number } = judged;
  if (!decision || refusals.length > 0) return { refusals, newcomer: null };
  const row = {
    ...{ id: newId(), version: 1, accountId, facts, open, own, confidential, confidentialReasons },
    ...{ hasNationalNumber: number !== null, profile: decision.row.profile },
  };
  return { refusals, newcomer: { row, decision, number } };
}

async function write(
  tx: ActorTransaction,
  dataKey: Buffer,
  known: Posts,
  taken: readonly Newcomer[],
): Promise<void> {
  if (taken.length === 0) return;
  const posts = await makePosts(
    tx,
    known,
    taken.map(({ row }) => namedPost(row)),
  );
  const rows = await insertEmployees(
    tx,
    taken.map(({ row }) => ({ ...row, jobPostId: postOf(posts, namedPost(row))?.id ?? null })),
  );
  await keepNationalNumbers(
    tx,
    dataKey,
    taken.flatMap(({ row: { id: employeeId, accountId }, number }) =>
      number ? { employeeId, accountId, number } : [],
    ),
  );
  await settleAll(
    tx,
    taken.map(({ row: { id, accountId }, decision }) => ({
      employment: { id, accountId },
      decision,
    })),
  );
  await auditAll(
    tx,
    rows.map(({ id, accountId, profile, situations }) => ({
      ...{ action: 'employee.created', accountId, targetId: id },
      details: { profile, situations },
    })),
  );
}
