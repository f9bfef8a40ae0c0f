import { fail, redirect } from '@sveltejs/kit';
import { RecordOutcomeDocument, ServiceVisitDocument } from '$lib/graphql/generated/graphql';
import { parisDay } from '$lib/format/paris';
import { textsOf } from '$lib/server/form-texts';
import { visitNotFound } from '$lib/server/not-found';
import { visitProblems } from '../../../[account=memberNumber]/visites/refusals';
import { dayBeside } from '../day';
import { isOfEmployee } from './paper-kinds';
import { deliverPaper } from './paper.server';
import { visitDocumentOf } from './visit-documents';
import type { Actions, PageServerLoad } from './$types';

const civilDay = /^\d{4}-\d{2}-\d{2}$/;

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { data } = await locals.api.query(ServiceVisitDocument, { id: params.id });
  const visit = data.visit ?? visitNotFound();
  const day = visit.startsAt ? parisDay(visit.startsAt) : parisDay(new Date());
  return {
    ...{ visit, day, earliest: dayBeside(day, 1) },
    done: url.searchParams.get('fait'),
    idempotencyKey: crypto.randomUUID(),
  };
};

export const actions: Actions = {
  remettre: async ({ request, locals, params }) => {
    const form = await request.formData();
    const paperProblems = await deliverPaper(locals.api, params.id, form);
    if (paperProblems.length > 0) return fail(400, { paperProblems });
    const done = isOfEmployee(textsOf(form)('kind')) ? 'depose' : 'remis';
    redirect(303, `/service/journee/${params.id}?fait=${done}`);
  },
  suites: async ({ request, locals, params }) => {
    const form = await request.formData();
    const text = textsOf(form);
    const [nextBy, measures] = [text('nextBy'), form.has('measures')];
    const document = visitDocumentOf(text('document'));
    const again = (refusals: Parameters<typeof visitProblems>[0]) =>
      fail(400, {
        ...{ nextBy, measures, document, problems: visitProblems(refusals, null) },
        idempotencyKey: crypto.randomUUID(),
      });
    if (nextBy && !civilDay.test(nextBy)) return again([{ code: 'OUT_OF_RANGE', field: 'nextBy' }]);
    const { data } = await locals.api.mutate(RecordOutcomeDocument, {
      input: {
        ...{ id: params.id, version: Number(text('version')), measures, document },
        ...{ nextBy: nextBy || null, idempotencyKey: text('idempotencyKey') },
      },
    });
    const refusals = data.recordOutcome?.refusals ?? [{ code: 'MISSING_RIGHT' as const }];
    if (refusals.length > 0) return again(refusals);
    redirect(303, `/service/journee?jour=${text('day')}&fait=suites`);
  },
};
