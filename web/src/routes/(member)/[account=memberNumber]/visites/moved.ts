import type { AppointmentMover } from '$lib/graphql/generated/graphql';
import { french } from '$lib/format/french';
import { longInstant } from '$lib/format/paris';

const movers: Record<AppointmentMover, string> = {
  EMPLOYER: 'par votre entreprise',
  SERVICE: 'par votre service',
  PLANNING: 'par la planification, avant la convocation',
};

/** Who moved an appointment, and from where. */
export function movedSentence({
  startsAt,
  by,
}: {
  startsAt: string;
  by: AppointmentMover;
}): string {
  return french(`Déplacé ${movers[by]} : il était fixé au ${longInstant(startsAt)}.`);
}
