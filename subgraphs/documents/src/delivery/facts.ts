import type { SummonsPlace } from '../summons/place.ts';
import type { Summons } from '../summons/summons.ts';
import { profession } from '../summons/wording.ts';

/** What a summons tells the person summoned, without saying why they are seen. */
export interface SummonsFacts {
  firstName: string;
  startsAt: string;
  endsAt: string;
  zone: string;
  place: SummonsPlace;
  /** Last instant at which the employer can cancel; absent from summonses written before it was kept. */
  cancellableUntil?: string | null;
  /** « Médecin du travail ». */
  professional: string;
  /** Its colour, not its logo: a copy of the picture in every summons would be most of what is kept. */
  service: { name: string; phone: string; email: string; hue?: string };
}

export function factsOf({ visit, appointment, zone }: Summons): SummonsFacts {
  const { startsAt, endsAt, centre, cancellableUntil } = appointment;
  const { name, street, postCode, city, phone, accessNotes } = centre;
  const { service, employee } = visit;
  return {
    firstName: employee.firstName,
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    cancellableUntil: cancellableUntil?.toISOString() ?? null,
    zone,
    place: { name, street, postCode, city, phone, accessNotes },
    professional: profession(appointment.practitioner),
    service: {
      ...{ name: service.name, phone: service.phone, email: service.email },
      hue: service.hue,
    },
  };
}
