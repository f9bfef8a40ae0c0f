import type { Clock } from '@vigie/chassis/clock';
import type { Deposited, InvoicePlatform, PlatformEvent } from './platform.ts';
import type { DepositStatus } from './table.ts';

/** Milliseconds after the deposit at which the demo's buyer takes an invoice, and agrees. */
const steps: readonly [DepositStatus, number][] = [
  ['DEPOSITED', 0],
  ['RECEIVED', 1_000],
  ['APPROVED', 60 * 60 * 1_000],
];

/** A platform for the demo: nothing leaves the machine, and what it tells follows from the time that has passed. */
export function demoPlatform(clock: Clock): InvoicePlatform {
  return {
    name: 'demo',
    deposit: (_, key) => Promise.resolve({ reference: `demo-${key}` }),
    statusesOf: (deposits) =>
      Promise.resolve(
        deposits.flatMap((each) => eventsOf(each).filter(({ at }) => at <= clock.now())),
      ),
  };
}

/** Numbers with this ending are rejected the first time. */
export const rejectedNumber = '7';

/** One in ten is rejected the first time, so that the demo has something to put right. */
export function eventsOf({ reference, number, attempt, depositedAt }: Deposited): PlatformEvent[] {
  const told = (status: DepositStatus, after: number, reason: string | null): PlatformEvent => ({
    ...{ id: `${reference}-${status}`, reference, status, reason },
    at: new Date(depositedAt.getTime() + after),
  });
  if (attempt === 1 && number.endsWith(rejectedNumber)) {
    const reason = 'Adresse électronique du destinataire inconnue de l’annuaire.';
    return [told('DEPOSITED', 0, null), told('REJECTED', 1_000, reason)];
  }
  return steps.map(([status, after]) => told(status, after, null));
}
