/** An appointment as a calendar keeps it. */
export interface CalendarEvent {
  /** Stays the same when the appointment moves: the calendar then moves its entry. */
  id: string;
  /** Grows with each change. */
  sequence: number;
  /** Instants, ISO 8601 in UTC. */
  startsAt: string;
  endsAt: string;
  /** Last change of what is told. */
  changedAt: string;
  summary: string;
  location: string;
  description: string;
  url?: string;
  /** `CONFIRMED` when absent. */
  status?: 'TENTATIVE' | 'CONFIRMED' | 'CANCELLED';
}

/** A calendar that programs fetch again and again. */
export interface Subscribed {
  name: string;
  /** Between two fetches, as the programs are asked for: `PT1H`. */
  refresh: string;
}

/** Calendar of appointments (RFC 5545): instants in UTC, so that no calendar has to know the rules of our clocks. */
export function calendarOf(events: readonly CalendarEvent[], subscribed?: Subscribed): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Vigie//Espace adherent//FR',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...(subscribed ? hints(subscribed) : []),
    ...events.flatMap(linesOf),
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}

/** RFC 7986, and what programs that are older than it read instead. */
function hints({ name, refresh }: Subscribed): string[] {
  return [
    `NAME:${text(name)}`,
    `X-WR-CALNAME:${text(name)}`,
    `REFRESH-INTERVAL;VALUE=DURATION:${refresh}`,
    `X-PUBLISHED-TTL:${refresh}`,
  ];
}

function linesOf(event: CalendarEvent): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${event.id}@vigie`,
    `SEQUENCE:${event.sequence}`,
    `DTSTAMP:${instant(event.changedAt)}`,
    `LAST-MODIFIED:${instant(event.changedAt)}`,
    `DTSTART:${instant(event.startsAt)}`,
    `DTEND:${instant(event.endsAt)}`,
    `SUMMARY:${text(event.summary)}`,
    `LOCATION:${text(event.location)}`,
    `DESCRIPTION:${text(event.description)}`,
    ...(event.url ? [`URL:${event.url}`] : []),
    `STATUS:${event.status ?? 'CONFIRMED'}`,
    'END:VEVENT',
  ];
}

/** `20261130T091500Z`. */
function instant(iso: string): string {
  return new Date(iso).toISOString().replace(/[-:]|\.\d{3}/g, '');
}

function text(value: string): string {
  return value.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n');
}

/** A line has at most 75 octets; what follows begins with a space. No character is cut in two. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  let room = 75;
  for (const character of line) {
    const octets = new TextEncoder().encode(character).length;
    if (octets > room) {
      parts.push(part);
      part = '';
      room = 74;
    }
    part += character;
    room -= octets;
  }
  return [...parts, part].join('\r\n ');
}
