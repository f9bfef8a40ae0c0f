import type { CalendarEvent } from '@vigie/chassis/calendar';

/** Where an appointment takes place, as every part of the API tells it. */
interface Place {
  name: string;
  /** Nothing, as the next two, at a distance: the notes say how to connect. */
  street?: string | null;
  postCode?: string | null;
  city?: string | null;
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
    location: place ? where(place) : '',
    description: [...notes, url].filter(Boolean).join('\n'),
    ...(url ? { url } : {}),
  };
}

function where({ name, street, postCode, city }: Place): string {
  return street ? `${name}, ${street}, ${postCode} ${city}` : name;
}
