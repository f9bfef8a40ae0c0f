import { assigning } from '@vigie/chassis/assignment';
import { waitingChange } from './open.ts';
import { registrationChange } from './table.ts';

export const { take: takeRegistrationChange, giveBack: giveBackRegistrationChange } = assigning({
  name: 'RegistrationChange',
  table: registrationChange,
  waiting: waitingChange,
  taken: { action: 'registration.taken' },
  givenBack: { action: 'registration.given-back' },
});
