import type { CivilDate } from '@vigie/chassis/civil-date';
import type { Papers } from './papers.ts';
import type { Told } from './read.ts';

/** Everything that a dossier tells, and of which moment. */
export interface Facts extends Told {
  papers: Papers;
  now: Date;
  today: CivilDate;
  zone: string;
  /** First day of what is told of the past. */
  since: CivilDate;
}
