import { error } from '@sveltejs/kit';
import { calendarOf } from '@vigie/chassis/calendar';
import { appointmentEvent } from '$lib/calendar/appointment';
import { calendarResponse } from '$lib/calendar/response';
import { VisitForCalendarDocument } from '$lib/graphql/generated/graphql';
import { blockedBy } from '$lib/rights/right';
import { visitNotFound } from '$lib/server/not-found';
import { fullName } from '../../../salaries/name';
import { isBooked } from '../../kind';
import type { RequestHandler } from './$types';

/** The appointment for a calendar. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const { data, denied } = await locals.api.query(VisitForCalendarDocument, { id: params.id });
  const closed = denied.some(({ coordinate }) => coordinate === 'Query.visit');
  if (closed) error(403, { kind: 'no-right', message: blockedBy('visits:read') });
  const { visit } = data;
  if (visit?.account?.memberNumber !== params.account) visitNotFound();
  const { startsAt, endsAt, version, updatedAt } = visit;
  if (!isBooked(visit.status) || !startsAt || !endsAt) {
    error(404, {
      kind: 'not-found',
      message: 'Cette visite n’a pas de rendez-vous pour le moment.',
    });
  }
  const name = visit.employee ? fullName(visit.employee) : 'Salarié';
  const event = appointmentEvent(
    {
      ...{ id: visit.id, sequence: version ?? 1, startsAt, endsAt, place: visit.centre },
      changedAt: updatedAt ?? new Date().toISOString(),
    },
    {
      summary: `Visite de santé au travail : ${name}`,
      url: `${url.origin}/${params.account}/visites/${visit.id}`,
    },
  );
  return calendarResponse(calendarOf([event]), 'rendez-vous.ics');
};
