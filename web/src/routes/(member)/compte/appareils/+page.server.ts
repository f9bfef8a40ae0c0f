import { fail, redirect } from '@sveltejs/kit';
import {
  DevicesDocument,
  EndSessionDocument,
  ForgetDeviceDocument,
  SignOutEverywhereDocument,
} from '$lib/graphql/generated/graphql';
import { deleteSession } from '$lib/server/session';
import { sessionProblem } from '../refusals';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const { data } = await locals.api.query(DevicesDocument, {});
  return {
    sessions: data.viewer?.sessions ?? [],
    devices: data.viewer?.trustedDevices ?? [],
    key: crypto.randomUUID(),
    done: url.searchParams.get('fait'),
  };
};

export const actions: Actions = {
  fermer: async ({ request, locals }) => {
    const input = await chosen(request);
    const { data } = await locals.api.mutate(EndSessionDocument, { input });
    const [refusal] = data.endSession?.refusals ?? [];
    if (refusal) return fail(400, { problem: sessionProblem(refusal) });
    redirect(303, '/compte/appareils?fait=session');
  },

  oublier: async ({ request, locals }) => {
    const input = await chosen(request);
    const { data } = await locals.api.mutate(ForgetDeviceDocument, { input });
    const [refusal] = data.forgetDevice?.refusals ?? [];
    if (refusal) return fail(400, { problem: sessionProblem(refusal) });
    redirect(303, '/compte/appareils?fait=appareil');
  },

  partout: async ({ locals, cookies }) => {
    await locals.api.mutate(SignOutEverywhereDocument, {});
    deleteSession(cookies);
    redirect(303, '/connexion?partout');
  },
};

async function chosen(request: Request): Promise<{ id: string; idempotencyKey: string }> {
  const form = await request.formData();
  return { id: String(form.get('id') ?? ''), idempotencyKey: String(form.get('key') ?? '') };
}
