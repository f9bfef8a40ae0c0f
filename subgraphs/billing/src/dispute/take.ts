import { assigning } from '@vigie/chassis/assignment';
import { waitingDispute } from './open.ts';
import { chargeDispute } from './table.ts';

export const { take: takeDispute, giveBack: giveBackDispute } = assigning({
  name: 'Dispute',
  table: chargeDispute,
  waiting: waitingDispute,
  taken: { action: 'charge-dispute.taken' },
  givenBack: { action: 'charge-dispute.given-back' },
});
