import { mediumInstant } from '$lib/format/paris';
import type { DeliveryState, SummonsesToHandOverQuery } from '$lib/graphql/generated/graphql';
import { listName } from '../../salaries/name';
import { awaitedSummons } from '../tentative';

type Visit = NonNullable<
  NonNullable<SummonsesToHandOverQuery['memberAccount']>['visits']
>['edges'][number]['node'];

/** Somebody with an appointment to come, as the list to pass summonses on shows them. */
export interface Person {
  /** Identifier of the visit, which is another for each row. */
  id: string;
  name: string;
  when: string;
  /** Identifier of the summons; null while it is not written. */
  summons: string | null;
  /** Why it is not, where its day has not come; null where it is about to be. */
  awaited: string | null;
  /** Mail address on file; empty when none is. */
  address: string;
  /** It has left for the employee, and neither failed nor was closed. */
  sent: boolean;
}

const failed: readonly DeliveryState[] = ['REFUSED', 'REVOKED'];

export function personOf(visit: Visit, now: number): Person {
  const { id, startsAt, employee, summons } = visit;
  const deliveries = summons?.deliveries ?? [];
  return {
    ...{ id, summons: summons?.id ?? null, address: employee?.email ?? '' },
    awaited: awaitedSummons(visit, now),
    name: employee ? listName(employee) : 'Salarié',
    when: startsAt ? mediumInstant(startsAt) : '',
    sent: deliveries.some(
      ({ audience, state }) => audience === 'EMPLOYEE' && !failed.includes(state),
    ),
  };
}

/** Whether a row is ticked before anybody has chosen: what can leave, and has not yet. */
export const isProposed = ({ summons, address, sent }: Person): boolean =>
  summons !== null && address !== '' && !sent;

/** What the form says: the summonses that were ticked, and the address in the field of each. */
export function chosenIn(form: FormData): { documentId: string; name: string; address: string }[] {
  const text = (name: string) => String(form.get(name) ?? '').trim();
  return [...new Set(form.getAll('qui').map(String))].map((documentId) => ({
    documentId,
    name: text(`nom-${documentId}`),
    address: text(`adresse-${documentId}`),
  }));
}
