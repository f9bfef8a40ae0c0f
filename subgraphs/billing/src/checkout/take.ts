import { assigning } from '@vigie/chassis/assignment';
import { unclearCheckout } from './open.ts';
import { checkout } from './table.ts';

export const { take: takeCheckout, giveBack: giveBackCheckout } = assigning({
  name: 'Checkout',
  table: checkout,
  waiting: unclearCheckout,
  taken: { action: 'checkout.taken' },
  givenBack: { action: 'checkout.given-back' },
});
