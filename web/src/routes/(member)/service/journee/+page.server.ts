import { fail, redirect } from '@sveltejs/kit';
import {
  RecordAttendanceDocument,
  ServiceDayDocument,
  type Attendance,
} from '$lib/graphql/generated/graphql';
import { parisDay } from '$lib/format/paris';
import { listAddress } from '$lib/ui/list/pagination';
import { textsOf } from '$lib/server/form-texts';
import { visitProblems } from '../../[account=memberNumber]/visites/refusals';
import type { Actions, PageServerLoad } from './$types';
import { feeInWords } from './absence';
import { dayBeside, dayOf } from './day';
import { sessionsOf } from './sessions';

export const load: PageServerLoad = async ({ locals, url }) => {
  const day = dayOf(url);
  const absent = url.searchParams.get('absent');
  const { data } = await locals.api.query(ServiceDayDocument, { day, withFee: absent !== null });
  const centre = url.searchParams.get('centre') ?? '';
  const visits = data.dayVisits?.filter((visit) => !centre || visit.centre?.id === centre);
  const asked = visits?.find(({ id }) => id === absent);
  const at = (other: string) => listAddress(url, { jour: other, fait: '', absent: '' });
  return {
    ...{ day, centre, today: parisDay(new Date()), now: Date.now() },
    ...{ before: at(dayBeside(day, -1)), after: at(dayBeside(day, 1)) },
    done: url.searchParams.get('fait'),
    // Whose absence is about to be noted, and what it costs.
    absence: asked && {
      id: asked.id,
      fee: feeInWords(asked.absenceTold?.feeCents, data.tariffs, day),
    },
    // Null where the right is missing: the page explains it.
    sessions: visits && sessionsOf(visits),
    everywhere: centre ? listAddress(url, { centre: '', fait: '', absent: '' }) : null,
    keys: Object.fromEntries((data.dayVisits ?? []).map(({ id }) => [id, crypto.randomUUID()])),
  };
};

const attendances: readonly string[] = ['HELD', 'EXCUSED', 'NOT_EXCUSED'];

export const actions: Actions = {
  default: async ({ request, locals, url }) => {
    const text = textsOf(await request.formData());
    const attendance = text('attendance');
    if (!attendances.includes(attendance)) return fail(400, { problems: [] });
    const { data } = await locals.api.mutate(RecordAttendanceDocument, {
      input: {
        ...{ id: text('id'), version: Number(text('version')) },
        idempotencyKey: text('idempotencyKey'),
        attendance: attendance as Attendance,
      },
    });
    const refusals = data.recordAttendance?.refusals ?? [{ code: 'MISSING_RIGHT' as const }];
    if (refusals.length > 0) return fail(400, { problems: visitProblems(refusals, null) });
    redirect(303, `/service/journee?jour=${dayOf(url)}#${text('id')}`);
  },
};
