import { assigning } from '@vigie/chassis/assignment';
import { waitingPaper } from './open.ts';
import { unmatchedPaper } from './table.ts';

export const { take: takePaper, giveBack: giveBackPaper } = assigning({
  name: 'Paper',
  table: unmatchedPaper,
  waiting: waitingPaper,
  taken: { action: 'document.taken' },
  givenBack: { action: 'document.given-back' },
});
