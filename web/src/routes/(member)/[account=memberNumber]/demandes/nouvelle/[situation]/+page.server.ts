import { error, fail, redirect } from '@sveltejs/kit';
import {
  EmployeesToAskForDocument,
  SendVisitRequestDocument,
} from '$lib/graphql/generated/graphql';
import { french } from '$lib/format/french';
import { parisDay } from '$lib/format/paris';
import type { Api } from '$lib/server/api';
import { textsOf } from '$lib/server/form-texts';
import { missingParts } from '$lib/server/missing-parts';
import type { Problem } from '$lib/ui/form/problem';
import { fileProblems, isGiven, sendFile } from '../../attachment.server';
import { chosenIn, packed, unpacked } from '../../chosen.server';
import { medicalWords } from '../../medical-words';
import { requestProblems } from '../../../../visit-request/refusals';
import { typedValues } from '../../../../unavailability/values';
import { chosen, forTheChosen, situations } from '../situations.server';
import { situationWords } from '../words';
import type { Actions, PageServerLoad } from './$types';

/** People shown to choose from: a search finds the others. */
const CHOICE = 20;

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { situation, ...room } = await situationOf(locals.api, params);
  const ids = chosenIn(url);
  const people = await chosen(locals.api, ids);
  const search = url.searchParams.get('recherche')?.trim().slice(0, 100) ?? '';
  const choice = ids.length > 0 ? null : await peopleOf(locals.api, params.account, search);
  return {
    ...{ ...room, search, today: parisDay(new Date()), who: people.who },
    situation: forTheChosen([situation], people)[0] ?? { ...situation, own: null },
    query: ids.length > 0 ? `?qui=${packed(ids)}` : '',
    people: choice?.people ?? null,
    missing: choice?.missing ?? [],
    idempotencyKey: crypto.randomUUID(),
  };
};

async function situationOf(
  api: Api,
  { account, situation }: { account: string; situation: string },
) {
  const room = await situations(api, account);
  const found = room.situations.find(({ code }) => situationWords[code] === situation);
  if (!found?.requestKind)
    error(404, { kind: 'not-found', message: 'Cette situation n’existe pas.' });
  return { ...room, situation: { ...found, requestKind: found.requestKind } };
}

async function peopleOf(api: Api, memberNumber: string, search: string) {
  const answer = await api.query(EmployeesToAskForDocument, {
    ...{ memberNumber, first: CHOICE, search: search || undefined },
  });
  const found = answer.data.memberAccount?.employees;
  return {
    people: found && { rows: found.edges.map(({ node }) => node), total: found.totalCount },
    missing: missingParts(answer),
  };
}

export const actions: Actions = {
  default: async ({ request, locals, params, url }) => {
    const form = await request.formData();
    const text = textsOf(form);
    const values = {
      ...{ motive: text('motive'), unavailability: text('unavailability') },
      away: typedValues(form).spans,
      wantedBy: text('wantedBy'),
    };
    const chosenIds = chosenIn(url);
    const leftOut = new Set(unpacked(text('leftOut')));
    const again = (problems: Problem[], medical: string[] = []) => {
      const others = chosenIds.filter((id) => !leftOut.has(id)).length;
      const rest = others === chosenIds.length ? null : { leftOut: packed([...leftOut]), others };
      return fail(400, { values, problems, medical, rest, idempotencyKey: crypto.randomUUID() });
    };
    if (values.wantedBy && !/^\d{4}-\d{2}-\d{2}$/.test(values.wantedBy))
      return again([{ field: 'wantedBy', message: french('Choisissez un jour à venir.') }]);
    const file = form.get('file');
    const unsent = fileProblems(file);
    if (unsent.length > 0) return again(unsent);
    // A gentle word, once: whoever wrote it may know better.
    const medical = medicalWords(`${values.motive} ${values.unavailability}`);
    if (medical.length > 0 && text('medical') !== medical.join()) return again([], medical);
    const { accountId, situation } = await situationOf(locals.api, params);
    const { data } = await locals.api.mutate(SendVisitRequestDocument, {
      input: {
        ...{ accountId, kind: situation.requestKind },
        employeeIds: chosenIds.filter((id) => !leftOut.has(id)),
        ...{ ...values, wantedBy: values.wantedBy || null },
        idempotencyKey: text('idempotencyKey'),
      },
    });
    const base = `/${params.account}`;
    const id = data.sendVisitRequest?.request?.id;
    if (!id) {
      const refusals = data.sendVisitRequest?.refusals;
      // Who has this visit already is named, and the next sending goes without them.
      for (const { employee } of refusals ?? []) if (employee) leftOut.add(employee.id);
      return again(requestProblems(refusals, base));
    }
    const lost = isGiven(file) ? await sendFile(locals.api, id, file) : [];
    redirect(303, `${base}/demandes/${id}?fait=${lost.length > 0 ? 'sans-piece' : 'envoi'}`);
  },
};
