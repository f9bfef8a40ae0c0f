import { assigning } from '@vigie/chassis/assignment';
import { unsettledDelivery } from './open.ts';
import { delivery } from './table.ts';

export const { take: takeDelivery, giveBack: giveBackDelivery } = assigning({
  name: 'Delivery',
  table: delivery,
  waiting: unsettledDelivery,
  taken: { action: 'summons.taken' },
  givenBack: { action: 'summons.given-back' },
});
