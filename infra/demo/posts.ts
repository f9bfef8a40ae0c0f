import { findSituation } from '@vigie/law/situation';
import type { Member } from './cast/employees.ts';

/** A post of the cast with what everybody on it does. */
export interface DemoPost {
  title: string;
  situations: string[];
}

/**
 * The posts of an account: what is common to all who have the same title belongs to the post, the rest to the person.
 * What is confidential always does.
 */
export function postsOf(members: readonly Member[]): DemoPost[] {
  const titles = [...new Set(members.map(({ jobTitle }) => jobTitle))];
  return titles.map((title) => {
    const holders = members.filter(({ jobTitle }) => jobTitle === title);
    const [first] = holders;
    const common = (first?.situations ?? []).filter((code) =>
      holders.every(({ situations }) => situations.includes(code)),
    );
    return { title, situations: common.filter((code) => !findSituation(code)?.confidential) };
  });
}
