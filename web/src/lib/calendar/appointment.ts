import type { CalendarEvent } from '@vigie/chassis/calendar';

/** Where an appointment takes place, as every part of the API tells it. */
interface Place {
  name: string;
  street: string;
  postCode: string;
  city: string;
  phone: string;
  accessNotes?: string | null;
}

interface Appointment {
  id: string;
  sequence: number;
  startsAt: string;
  endsAt: string;
  changedAt: string;
  place: Place | null | undefined;
}

/** An appointment for a calendar, which others may look into: whom, when and where, never why. */
export function appointmentEvent(
  { place, ...appointment }: Appointment,
  { summary, url }: { summary: string; url?: string },
): CalendarEvent {
  const notes = place
    ? [place.accessNotes, `En cas d’empêchement : ${place.phone}`]
    : ([] as string[]);
  return {
    ...appointment,
    summary,
    location: place ? `${place.name}, ${place.street}, ${place.postCode} ${place.city}` : '',
    description: [...notes, url].filter(Boolean).join('\n'),
    ...(url ? { url } : {}),
  };
}
