import { error } from '@sveltejs/kit';
import { calendarOf } from '@vigie/chassis/calendar';
import { appointmentEvent } from '$lib/calendar/appointment';
import { calendarResponse } from '$lib/calendar/response';
import { SummonsByLinkDocument } from '$lib/graphql/generated/graphql';
import type { RequestHandler } from './$types';

/** The appointment of a private link for a calendar. It does not carry the link: calendars are shared. */
export const GET: RequestHandler = async ({ locals, params }) => {
  const { data } = await locals.api.query(SummonsByLinkDocument, { token: params.secret });
  const { startsAt, endsAt, place } = data.summonsByLink ?? {};
  if (!startsAt || !endsAt) {
    error(404, { kind: 'not-found', message: 'Ce rendez-vous n’a plus lieu.' });
  }
  const changedAt = new Date().toISOString();
  // Without the visit's own number the hour makes each appointment another entry; a later one never overwrites it.
  const id = `convocation-${startsAt.replace(/\W/g, '')}`;
  const event = appointmentEvent(
    { id, sequence: 0, startsAt, endsAt, changedAt, place },
    { summary: 'Rendez-vous de suivi au travail' },
  );
  return calendarResponse(calendarOf([event]), 'rendez-vous.ics');
};
