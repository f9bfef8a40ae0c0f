import { assigning } from '@vigie/chassis/assignment';
import { waitingAction } from './open.ts';
import { workplaceAction } from './table.ts';

export const { take: takeWorkplaceAction, giveBack: giveBackWorkplaceAction } = assigning({
  name: 'WorkplaceAction',
  table: workplaceAction,
  waiting: waitingAction,
  taken: { action: 'workplace-action.taken' },
  givenBack: { action: 'workplace-action.given-back' },
});
