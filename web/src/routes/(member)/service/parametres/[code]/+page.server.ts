import { fail, redirect } from '@sveltejs/kit';
import { serviceUnreachable } from '$lib/server/refused-request';
import { forgetServiceContact } from '$lib/server/service-contact';
import { settingProblems } from '../refusals';
import { findSetting, sendChange } from './change.server';
import { pictureOf } from './picture.server';
import type { Actions, PageServerLoad } from './$types';

const textOf = (form: FormData): string => String(form.get('value') ?? '').trim();

export const load: PageServerLoad = async ({ locals, params }) => {
  const { setting, missing } = await findSetting(locals.api, params.code);
  return { setting, missing, idempotencyKey: crypto.randomUUID() };
};

export const actions: Actions = {
  default: async (event) => {
    const { request, locals, params } = event;
    const form = await request.formData();
    const { owner, setting } = await findSetting(locals.api, params.code);
    if (!setting) return serviceUnreachable(event);
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
