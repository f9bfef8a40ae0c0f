import { daysLate, wayTo, type Candidate, type Wish } from '../planning/rules.ts';
import type { Bounds } from '../planning/queries.ts';
import type { Reserve } from '../planning/reserve.ts';
import { isAway } from '../unavailability/rules.ts';

/** A free slot, and how many its half-day still has. */
export interface OpenSlot extends Candidate {
  free: number;
  /** False for the premises of another employer, and at a distance without consent. */
  open: boolean;
}

/** What speaks for a slot and against it, in the order in which planning weighs it. */
export const slotGrounds = [
  'IN_TIME',
  'LATE',
  'USUAL_CENTRE',
  'OTHER_CENTRE',
  'OWN_PREMISES',
  'REMOTE',
  'REMOTE_IF_RELEVANT',
  'SHORT_NOTICE',
  'NURSE_SUFFICES',
  'KEPT_FOR_URGENT',
  'EMPLOYEE_AWAY',
] as const;

export type SlotGround = (typeof slotGrounds)[number];

/** Why a slot suits a visit well or less well. */
export function groundsOf(
  wish: Wish,
  slot: OpenSlot,
  { reserve, unavailable, remote }: Pick<Bounds, 'reserve' | 'unavailable' | 'remote'>,
): SlotGround[] {
  const way = wayTo(wish, slot);
  const holds: Record<SlotGround, boolean> = {
    IN_TIME: daysLate(slot.day, wish.latestDate) === 0,
    LATE: daysLate(slot.day, wish.latestDate) > 0,
    USUAL_CENTRE: way === 'usual',
    OTHER_CENTRE: way === 'elsewhere',
    OWN_PREMISES: way === 'premises',
    REMOTE: way === 'remote' && remote,
    REMOTE_IF_RELEVANT: way === 'remote' && !remote,
    SHORT_NOTICE: slot.day < wish.comfortable,
    NURSE_SUFFICES: slot.practitionerKind === 'NURSE',
    KEPT_FOR_URGENT: isKept(slot, reserve),
    EMPLOYEE_AWAY: isAway(unavailable, slot),
  };
  return slotGrounds.filter((ground) => holds[ground]);
}

/** Whether a slot waits for hires and returns: its half-day has no other to spare. */
export function isKept(
  { practitionerKind, day, free }: Pick<OpenSlot, 'practitionerKind' | 'day' | 'free'>,
  reserve: Reserve | null,
): boolean {
  return (
    reserve !== null && practitionerKind !== 'NURSE' && day >= reserve.from && free <= reserve.slots
  );
}
