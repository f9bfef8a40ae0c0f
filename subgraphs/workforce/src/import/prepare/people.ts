import { asJobWithin, type ActorTransaction } from '@vigie/chassis/database';
import { eq } from 'drizzle-orm';
import { confidentialSituation, employee, employeeIdentity } from '../../employee/table.ts';
import { listJobPosts } from '../../job-post/queries.ts';
import { jobPost } from '../../job-post/table.ts';
import { nationalNumber } from '../../national-number/table.ts';
import type { KnownPerson } from '../decide/known-person.ts';

/** The people of an account, as an import is compared with them. */
export interface PeopleOfAccount {
  people: KnownPerson[];
  /** What decides their follow-up beside what whoever imports may see. */
  hidden: ReadonlyMap<string, readonly string[]>;
  profiles: ReadonlyMap<string, 'SI' | 'SIA' | 'SIR'>;
  /** What whoever comes to a post inherits, by its title in small letters. */
  inherited: ReadonlyMap<string, readonly string[]>;
}

/** Everybody of an account, closed people included: whoever comes back is no stranger. Runs as a job of the account. */
export async function peopleOf(
  tx: ActorTransaction,
  accountId: string,
  mayConfide: boolean,
): Promise<PeopleOfAccount> {
  return asJobWithin(tx, { task: 'compare-import', accountId }, async () => {
    const rows = await tx
      .select({
        employment: employee,
        identity: employeeIdentity,
        title: jobPost.title,
        fingerprint: nationalNumber.fingerprint,
      })
      .from(employee)
      .innerJoin(employeeIdentity, eq(employeeIdentity.employeeId, employee.id))
      .leftJoin(jobPost, eq(jobPost.id, employee.jobPostId))
      .leftJoin(nationalNumber, eq(nationalNumber.employeeId, employee.id))
      .where(eq(employee.accountId, accountId));
    const confidential = new Map<string, string[]>();
    for (const { employeeId, code } of await tx
      .select()
      .from(confidentialSituation)
      .where(eq(confidentialSituation.accountId, accountId))) {
      confidential.set(employeeId, [...(confidential.get(employeeId) ?? []), code]);
    }
    const codesOf = (id: string): string[] => confidential.get(id) ?? [];
    const people = rows.map(({ employment, identity, title, fingerprint }): KnownPerson => {
      const { id, version, contract, startDate, endDate, leftOn, situations } = employment;
      const { employeeNumber, lastName, usedName, firstName, birthDate, sex, email } = identity;
      return {
        ...{ id, version, employeeNumber, lastName, usedName, firstName, birthDate, sex, email },
        ...{ contract, startDate, endDate, leftOn, jobTitle: title },
        numberFingerprint: fingerprint,
        situations: mayConfide ? [...situations, ...codesOf(id)] : situations,
        withdrawn: employment.withdrawnAt !== null,
      };
    });
    return {
      people,
      hidden: mayConfide ? new Map() : confidential,
      profiles: new Map(rows.map(({ employment: { id, profile } }) => [id, profile])),
      inherited: new Map(
        (await listJobPosts(tx, [accountId], false)).map((post) => [
          post.title.toLowerCase(),
          post.situations,
        ]),
      ),
    };
  });
}
