import { assigning } from '@vigie/chassis/assignment';
import { waitingRequest } from './open.ts';
import { accessRequest } from './table.ts';

export const { take: takeAccessRequest, giveBack: giveBackAccessRequest } = assigning({
  name: 'AccessRequest',
  table: accessRequest,
  waiting: waitingRequest,
  taken: { action: 'access-request.taken' },
  givenBack: { action: 'access-request.given-back' },
});
