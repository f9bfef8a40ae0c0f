import { fail, redirect } from '@sveltejs/kit';
import {
  ConfirmHireDocument,
  LinkHireDocument,
  RestoreHiresDocument,
} from '$lib/graphql/generated/graphql';
import { frenchTexts, of } from '$lib/format/french';
import { parisDay } from '$lib/format/paris';
import type { Api } from '$lib/server/api';
import { formContext } from '../../form/form-context.server';
import { previewValues } from '../../form/preview.server';
import { problemsOf } from '../../form/problems.server';
import { answeredSheet, newSheet } from '../../form/questions/questions.server';
import { readValues, withFreshKey } from '../../form/values';
import { fullName } from '../../name';
import { employeeProblems } from '../../refusals';
import { announcementOf, deadlineNoticeOf, startOf } from '../words';
import { announcedValues, confirmInput } from './confirm-input';
import { announcedHire, type AnnouncedHire } from './hire.server';
import type { Actions, PageServerLoad } from './$types';

const another = frenchTexts({
  title: 'Est-ce une autre personne ?',
  text: 'Si quelqu’un d’autre porte ce nom et est né le même jour, confirmez l’embauche.',
});

/** The page is as heavy as one may be: its words come with its data. */
const words = frenchTexts({
  list: 'Embauches à confirmer',
  link: 'Rattacher à un salarié',
  refuse: 'Refuser',
  confirm: 'Confirmer l’embauche',
  busy: 'Confirmation en cours…',
  anyhow: 'Confirmer quand même',
});

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { api } = locals;
  const found = await announcedHire(api, params.account, params.id);
  const { hire, mayWrite } = found;
  const today = parisDay(new Date());
  return {
    ...found,
    words,
    form: hire?.state === 'TO_CONFIRM' && mayWrite ? await filled(api, params.account, hire) : null,
    done: url.searchParams.get('fait'),
    idempotencyKey: crypto.randomUUID(),
    // In words already: the browser needs no tables of them.
    name: hire ? fullName(hire) : 'Embauche annoncée',
    title: hire ? `Embauche ${of(fullName(hire))}` : 'Embauche',
    told: hire ? [startOf(hire, today), announcementOf(hire)] : [],
    deadline: hire && deadlineNoticeOf(hire, today),
  };
};

/** The employee form with what was announced, the follow-up that it gives, and the questions that it raises. */
async function filled(api: Api, memberNumber: string, hire: AnnouncedHire) {
  const context = await formContext(api, memberNumber);
  const values = announcedValues(hire);
  const [sheet, { preview }] = await Promise.all([
    newSheet(api, context.accountId, values),
    previewValues(api, values, context.posts),
  ]);
  return { context, values, sheet, preview };
}

export const actions: Actions = {
  /** Without scripts: the same form with the follow-up for what is typed and answered so far. */
  apercu: async ({ request, locals, params }) => {
    const { api } = locals;
    const form = await request.formData();
    const { accountId, posts } = await formContext(api, params.account);
    const { values, sheet } = await answeredSheet(api, accountId, readValues(form), form);
    const same = String(form.get('meme') ?? '');
    return {
      ...(await previewValues(api, values, posts)),
      sheet,
      problems: [],
      duplicate: null,
      same,
    };
  },

  confirmer: async ({ request, locals, params }) => {
    const { api } = locals;
    const list = `/${params.account}/salaries`;
    const form = await request.formData();
    const { accountId, posts } = await formContext(api, params.account);
    const { values, sheet, unasked } = await answeredSheet(api, accountId, readValues(form), form);
    const same = String(form.get('meme') ?? '');

    const mistakes = await problemsOf(api, values, list, unasked);
    if (mistakes.length > 0) {
      const shown = await previewValues(api, values, posts);
      return fail(400, { ...shown, sheet, problems: mistakes, duplicate: null, same });
    }
    const input = confirmInput(values, params.id, {
      employeeId: same && same !== 'non' ? same : undefined,
      allowDuplicate: same === 'non' || form.has('allowDuplicate'),
    });
    const { data } = await api.mutate(ConfirmHireDocument, { input });
    const refusals = data.confirmHire?.refusals ?? [{ code: 'MISSING_RIGHT' as const }];
    const employee = data.confirmHire?.employee;
    if (refusals.length === 0 && employee) redirect(303, `${list}/${employee.id}?fait=cree`);
    return fail(400, {
      ...(await previewValues(api, withFreshKey(values), posts)),
      sheet,
      problems: employeeProblems(refusals, list),
      duplicate: refusals.some(({ code }) => code === 'DUPLICATE') ? another : null,
      same,
    });
  },

  rattacher: async ({ request, locals, params }) => {
    const { api } = locals;
    const list = `/${params.account}/salaries`;
    const form = await request.formData();
    const { accountId, posts } = await formContext(api, params.account);
    const { values, sheet } = await answeredSheet(api, accountId, readValues(form), form);
    const { data } = await api.mutate(LinkHireDocument, {
      input: {
        id: params.id,
        version: Number(values.version),
        idempotencyKey: values.idempotencyKey,
        employeeId: String(form.get('salarie') ?? ''),
      },
    });
    const refusals = data.linkHire?.refusals ?? [{ code: 'MISSING_RIGHT' as const }];
    if (refusals.length === 0) redirect(303, `${list}/embauches/${params.id}?fait=rattachee`);
    return fail(400, {
      ...(await previewValues(api, withFreshKey(values), posts)),
      sheet,
      problems: employeeProblems(refusals, list),
      duplicate: null,
      same: '',
    });
  },

  remettre: async ({ request, locals, params }) => {
    const form = await request.formData();
    const hires = [{ id: params.id, version: Number(form.get('version')) }];
    await locals.api.mutate(RestoreHiresDocument, {
      input: { idempotencyKey: String(form.get('idempotencyKey') ?? ''), hires },
    });
    // The page tells how the hire stands now, also when somebody was faster.
    redirect(303, `/${params.account}/salaries/embauches/${params.id}`);
  },
};
