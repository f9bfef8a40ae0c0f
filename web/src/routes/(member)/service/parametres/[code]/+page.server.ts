import { fail, redirect } from '@sveltejs/kit';
import { forgetServiceContact } from '$lib/server/service-contact';
import { settingProblems } from '../refusals';
import { findSetting, sendChange } from './change.server';
import { pictureOf } from './picture.server';
import type { Actions, PageServerLoad } from './$types';

const textOf = (form: FormData): string => String(form.get('value') ?? '').trim();

export const load: PageServerLoad = async ({ locals, params }) => {
  const { setting } = await findSetting(locals.api, params.code);
  return { setting, idempotencyKey: crypto.randomUUID() };
};

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const form = await request.formData();
    const { owner, setting } = await findSetting(locals.api, params.code);
    const value = setting.kind === 'IMAGE' ? await pictureOf(form, setting) : textOf(form);
    if (value === null) {
      const problems = settingProblems(setting, [{ code: 'TOO_LARGE', field: 'value' }]);
      return fail(400, { value: setting.value, problems, idempotencyKey: crypto.randomUUID() });
    }
    const changed = await sendChange(locals.api, owner, {
      ...{ code: params.code, version: Number(form.get('version')), value },
      idempotencyKey: String(form.get('idempotencyKey') ?? ''),
    });
    const problems = settingProblems(setting, changed?.refusals);
    if (problems.length > 0) {
      return fail(400, { value, problems, idempotencyKey: crypto.randomUUID() });
    }
    forgetServiceContact();
    redirect(303, '/service/parametres?fait=enregistre');
  },
};
