import { auditAll } from '@vigie/chassis/audit';
import type { CivilDate } from '@vigie/chassis/civil-date';
import type { ActorTransaction } from '@vigie/chassis/database';
import { newId } from '@vigie/chassis/ids';
import { searchable } from '@vigie/chassis/search';
import { and, eq, inArray, isNull } from 'drizzle-orm';
import { declareSituations } from '../assignment/declare.ts';
import { judge } from '../employee/check.ts';
import type { EmployeeFacts } from '../employee/facts.ts';
import { insertEmployees, type NewEmployee } from '../employee/insert.ts';
import type { Refusal } from '../employee/refusal.ts';
import { splitSituations } from '../employee/rules.ts';
import { settleAll, type Settled } from '../employee/settle.ts';
import { employee, employeeIdentity } from '../employee/table.ts';
import { findNamedPost, idOfNamedPost } from '../job-post/named.ts';
import { keepNationalNumbers } from '../national-number/commands.ts';
import { findHolders } from '../national-number/queries.ts';

/** Somebody of another register, as an employer would declare them. */
export interface LoadedEmployee {
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
 * Declares people of one account as the form does: by the same rules, with the follow-up that the law gives, in the same
 * few statements however many they are. Who is on file already is left alone, so that the same rows may come again.
 */
export async function loadEmployees(
  tx: ActorTransaction,
  { dataKey, today }: { dataKey: Buffer; today: CivilDate },
  accountId: string,
  people: readonly LoadedEmployee[],
): Promise<Verdict[]> {
  const present = await namesOnFile(tx, accountId, people);
  const numbers = people.flatMap(({ nationalNumber }) => nationalNumber ?? []);
  const holders = await findHolders(tx, dataKey, accountId, numbers);
  const posts = new Map<string, Post>();
  const taken: Newcomer[] = [];
  const verdicts: Verdict[] = [];
  for (const person of people) {
    const name = nameOf(person.facts);
    const held = person.nationalNumber !== null && holders.has(person.nationalNumber);
    if (present.has(name) || held) {
      verdicts.push({ known: true, refusals: [] });
      continue;
    }
    const post = await postOf(tx, accountId, person.facts.jobTitle, posts);
    const judged = judgePerson(accountId, person, post, today);
    verdicts.push({ known: false, refusals: judged.refusals });
    if (!judged.newcomer) continue;
    present.add(name);
    taken.push({ ...judged.newcomer, post });
  }
  await write(tx, dataKey, accountId, taken);
  return verdicts;
}

interface Post {
  named: Awaited<ReturnType<typeof findNamedPost>>;
  /** Made when the first person who holds it is taken. */
  id: string | null;
}

interface Judged {
  row: Omit<NewEmployee, 'jobPostId'>;
  decision: Settled['decision'];
  number: string | null;
}

type Newcomer = Judged & { post: Post };

function judgePerson(
  accountId: string,
  { facts: typed, nationalNumber }: LoadedEmployee,
  { named }: Post,
  today: CivilDate,
): { refusals: Refusal[]; newcomer: Judged | null } {
  const { situations } = typed;
  const { confidential } = splitSituations(situations);
  const declared = declareSituations(named.post?.situations ?? null, [], { situations });
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

async function postOf(
  tx: ActorTransaction,
  accountId: string,
  jobTitle: string | null,
  posts: Map<string, Post>,
): Promise<Post> {
  const key = searchable(jobTitle ?? '');
  const known = posts.get(key);
  if (known) return known;
  const named = await findNamedPost(tx, accountId, { jobTitle });
  const post = { named, id: named.post?.id ?? null };
  posts.set(key, post);
  return post;
}

async function write(
  tx: ActorTransaction,
  dataKey: Buffer,
  accountId: string,
  taken: readonly Newcomer[],
): Promise<void> {
  for (const { post } of taken) post.id ??= await idOfNamedPost(tx, accountId, post.named);
  const rows = await insertEmployees(
    tx,
    taken.map(({ row, post }) => ({ ...row, jobPostId: post.id })),
  );
  await keepNationalNumbers(
    tx,
    dataKey,
    accountId,
    taken.flatMap(({ row: { id: employeeId }, number }) => (number ? { employeeId, number } : [])),
  );
  await settleAll(
    tx,
    accountId,
    taken.map(({ row: { id }, decision }) => ({ employment: { id }, decision })),
  );
  await auditAll(
    tx,
    rows.map(({ id, profile, situations }) => ({
      ...{ action: 'employee.created', accountId, targetId: id },
      details: { profile, situations },
    })),
  );
}

type Named = Pick<EmployeeFacts, 'lastName' | 'firstName' | 'birthDate'>;

const nameOf = ({ lastName, firstName, birthDate }: Named): string =>
  `${searchable(lastName, firstName)} ${birthDate}`;

/** Namesakes born the same day are one person, as for the form. */
async function namesOnFile(
  tx: ActorTransaction,
  accountId: string,
  people: readonly LoadedEmployee[],
): Promise<Set<string>> {
  const born = [...new Set(people.map(({ facts }) => facts.birthDate))];
  const rows = await tx
    .select({
      lastName: employeeIdentity.lastName,
      firstName: employeeIdentity.firstName,
      birthDate: employeeIdentity.birthDate,
    })
    .from(employeeIdentity)
    .innerJoin(employee, eq(employee.id, employeeIdentity.employeeId))
    .where(
      and(
        eq(employeeIdentity.accountId, accountId),
        inArray(employeeIdentity.birthDate, born),
        isNull(employee.withdrawnAt),
      ),
    );
  return new Set(rows.map(nameOf));
}
