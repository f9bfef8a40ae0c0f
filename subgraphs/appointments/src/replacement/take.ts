import { assigning } from '@vigie/chassis/assignment';
import { waitingReplacement } from './open.ts';
import { replacement } from './table.ts';

export const { take: takeReplacement, giveBack: giveBackReplacement } = assigning({
  name: 'Replacement',
  table: replacement,
  waiting: waitingReplacement,
  taken: { action: 'replacement.taken' },
  givenBack: { action: 'replacement.given-back' },
});
