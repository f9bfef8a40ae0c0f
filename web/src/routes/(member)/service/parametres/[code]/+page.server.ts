import { fail, redirect } from '@sveltejs/kit';
import { settingProblems } from '../refusals';
import { findSetting, sendChange } from './change.server';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const { setting } = await findSetting(locals.api, params.code);
  return { setting, idempotencyKey: crypto.randomUUID() };
};

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const form = await request.formData();
    const value = String(form.get('value') ?? '').trim();
    const { owner, setting } = await findSetting(locals.api, params.code);
    const changed = await sendChange(locals.api, owner, {
      ...{ code: params.code, version: Number(form.get('version')), value },
      idempotencyKey: String(form.get('idempotencyKey') ?? ''),
    });
    const problems = settingProblems(setting, changed?.refusals);
    if (problems.length > 0) {
      return fail(400, { value, problems, idempotencyKey: crypto.randomUUID() });
    }
    redirect(303, '/service/parametres?fait=enregistre');
  },
};
