import type { CallerActor } from '@vigie/chassis/actor';
import { calendarOf } from '@vigie/chassis/calendar';
import type { Database } from '@vigie/chassis/database';
import { fileGuards, unknownAddress } from '@vigie/chassis/http/file-answer';
import type { Route } from '@vigie/chassis/route';
import { hashSecret } from '@vigie/chassis/secret';
import { calendarsAddress } from './address.ts';
import { Pace } from './pace.ts';
import { findAppointments, findBySecret, noteUse } from './queries.ts';
import { eventOf, isKnown } from './rules.ts';
import type { CalendarAddressRow } from './table.ts';

/** `GET /calendars/<secret>`: appointments that the owner of the address may read now, for calendar programs. */
export function calendarsRoute(database: Database, pace = new Pace()): Route {
  return {
    ...calendarsAddress,
    handle: async (request, requestId) => {
      const secret = new URL(request.url).pathname.slice(calendarsAddress.path.length);
      const address = await database.as({ kind: 'sign-in', requestId }, (tx) =>
        findBySecret(tx, secret),
      );
      if (!address) return unknownAddress();
      const seconds = pace.take(address.id);
      if (seconds > 0) return tooOften(seconds);
      const calendar = await calendarFor(database, address, requestId);
      if (calendar === null) return unknownAddress();
      const tag = `"${hashSecret(calendar)}"`;
      // Kept by whoever fetches, but never shown again without asking: a right may have gone meanwhile.
      const headers = { ...fileGuards, 'cache-control': 'private, no-cache', etag: tag };
      if (isKnown(request.headers.get('if-none-match'), tag))
        return new Response(null, { status: 304, headers });
      return new Response(calendar, {
        headers: { ...headers, 'content-type': 'text/calendar; charset=utf-8' },
      });
    },
  };
}

/** Null when the owner may read no visits there any more. */
function calendarFor(
  database: Database,
  address: CalendarAddressRow,
  requestId: string,
): Promise<string | null> {
  // Nobody is signed in: what asks for a session finds none.
  const owner: CallerActor = {
    ...{ kind: 'user', subjectId: address.personId, sessionId: '' },
    requestId,
  };
  return database.as(owner, async (tx) => {
    const use = await noteUse(tx, address);
    if (use === null) return null;
    const told = await findAppointments(tx, address.accountId);
    const ofSeveral = address.accountId === null;
    return calendarOf(
      told.flatMap((each) => eventOf(each, ofSeveral)),
      {
        name: ['Visites de santé au travail', use.member].filter(Boolean).join(', '),
        refresh: 'PT1H',
      },
    );
  });
}

function tooOften(seconds: number): Response {
  const message = 'This calendar is fetched too often. Come back later.';
  return Response.json(
    { error: 'too_many_requests', message },
    { status: 429, headers: { ...fileGuards, 'retry-after': String(seconds) } },
  );
}
