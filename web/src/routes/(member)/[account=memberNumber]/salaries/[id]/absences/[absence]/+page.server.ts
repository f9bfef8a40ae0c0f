import { fail, redirect } from '@sveltejs/kit';
import {
  EndAbsenceDocument,
  RequestReturnVisitDocument,
  SpareReturnVisitDocument,
  UpdateAbsenceDocument,
  WithdrawAbsenceDocument,
} from '$lib/graphql/generated/graphql';
import { isStale } from '$lib/ui/form/conflict';
import { absenceProblems } from '../../../absences/refusals';
import { isDate } from '../../../form/inputs';
import { absenceFile, awayEmployee } from '../employee.server';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const away = await awayEmployee(locals.api, params.account, params.id);
  const { absence, missing } = await absenceFile(locals.api, params.id, params.absence);
  return {
    ...{ ...away, absence, done: url.searchParams.get('fait') },
    idempotencyKey: crypto.randomUUID(),
    missing: [...new Set([...away.missing, ...missing])],
  };
};

type Refusals = Parameters<typeof absenceProblems>[0];

interface Answer {
  refusals: Refusals;
  /** Of the absence as it stands now, after a stale one. */
  version?: number | null | undefined;
}

/** One form of the page: what it sends, and what stands in the address once it is done. */
interface Step {
  name: string;
  done: string;
  send(typed: Typed): Promise<Answer | null>;
}

interface Typed {
  text(name: string): string;
  /** What every change of this absence sends. */
  key: { idempotencyKey: string; id: string; version: number };
}

async function take({ request, params, url }: RequestEvent, { name, done, send }: Step) {
  const form = await request.formData();
  const text = (field: string) => String(form.get(field) ?? '').trim();
  const key = {
    ...{ idempotencyKey: text('idempotencyKey'), id: params.absence },
    version: Number(text('version')),
  };
  const answer = await send({ text, key });
  const refusals = answer?.refusals ?? [{ code: 'MISSING_RIGHT' as const }];
  if (refusals.length === 0) redirect(303, `${url.pathname}?fait=${done}`);
  const absences = `/${params.account}/salaries/${params.id}/absences`;
  return fail(400, {
    step: name,
    problems: absenceProblems(refusals, absences),
    stale: isStale(refusals),
    typed: Object.fromEntries([...form].map(([field, value]) => [field, String(value)])),
    // A second try is a new attempt, on the absence as it stands now.
    idempotencyKey: crypto.randomUUID(),
    version: answer?.version,
  });
}

/** The answer of a mutation in the shape of a step. */
function told(
  payload: { refusals: Refusals; absence?: { version?: number | null } | null } | null | undefined,
): Answer | null {
  return payload ? { refusals: payload.refusals, version: payload.absence?.version } : null;
}

const refused = (code: 'REQUIRED' | 'INVALID_DATE', field: string) =>
  Promise.resolve({ refusals: [{ code, field }] });

export const actions: Actions = {
  demander: (event) =>
    take(event, {
      ...{ name: 'demander', done: 'demandee' },
      send: async ({ key: { version: _, ...input } }) =>
        told(
          (await event.locals.api.mutate(RequestReturnVisitDocument, { input })).data
            .requestReturnVisit,
        ),
    }),

  prolonger: (event) =>
    take(event, {
      ...{ name: 'prolonger', done: 'modifiee' },
      send: async ({ text, key }) => {
        const expectedLastDay = text('expectedLastDay');
        if (expectedLastDay && !isDate(expectedLastDay)) {
          return refused('INVALID_DATE', 'expectedLastDay');
        }
        const input = { ...key, expectedLastDay: expectedLastDay || null };
        const { data } = await event.locals.api.mutate(UpdateAbsenceDocument, { input });
        return told(data.updateAbsence);
      },
    }),

  retour: (event) =>
    take(event, {
      ...{ name: 'retour', done: 'retour' },
      send: async ({ text, key }) => {
        const returnedOn = text('returnedOn');
        const withdrawn = text('issue') === 'pas-revenu';
        if (!withdrawn && !returnedOn) return refused('REQUIRED', 'returnedOn');
        if (!withdrawn && !isDate(returnedOn)) return refused('INVALID_DATE', 'returnedOn');
        const input = { ...key, returnedOn: withdrawn ? null : returnedOn };
        const { data } = await event.locals.api.mutate(EndAbsenceDocument, { input });
        return told(data.endAbsence);
      },
    }),

  retirer: (event) =>
    take(event, {
      ...{ name: 'retirer', done: 'retiree' },
      send: async ({ key: input }) =>
        told(
          (await event.locals.api.mutate(WithdrawAbsenceDocument, { input })).data.withdrawAbsence,
        ),
    }),

  /** For the service. */
  dispenser: (event) =>
    take(event, {
      ...{ name: 'dispenser', done: 'dispense' },
      send: async ({ text, key }) => {
        const ended = text('issue') === 'retirer';
        const day = (field: string) => (ended ? null : text(field));
        for (const field of ['certificateIssuedOn', 'preReturnOn']) {
          if (!ended && !isDate(text(field))) return refused('INVALID_DATE', field);
        }
        const input = {
          ...key,
          certificateIssuedOn: day('certificateIssuedOn'),
          preReturnOn: day('preReturnOn'),
        };
        const { data } = await event.locals.api.mutate(SpareReturnVisitDocument, { input });
        return told(data.spareReturnVisit);
      },
    }),
};
