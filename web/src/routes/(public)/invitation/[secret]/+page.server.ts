import { fail, redirect } from '@sveltejs/kit';
import { AcceptInvitationDocument, OfferedAccessDocument } from '$lib/graphql/generated/graphql';
import { requestCode } from '../../connexion/request-code';
import type { Actions, PageServerLoad } from './$types';
import { invitationProblem } from './refusals';

/** Looking uses nothing up: mail programs follow links before people do. */
export const load: PageServerLoad = async ({ locals, params }) => {
  const { data } = await locals.api.query(OfferedAccessDocument, { secret: params.secret });
  return { offer: data.offeredAccess ?? null, signedIn: locals.session.kind === 'open' };
};

export const actions: Actions = {
  default: async (event) => {
    const { locals, params } = event;
    const { data } = await locals.api.mutate(AcceptInvitationDocument, {
      input: { secret: params.secret },
    });
    const answer = data.acceptInvitation;
    if (!answer?.email) {
      return fail(400, { problem: invitationProblem(answer?.refusals[0]?.code ?? 'LINK_OVER') });
    }
    // Somebody who is signed in already finds the account among theirs; a session of somebody else stays theirs.
    if (locals.session.kind === 'open') return { accepted: answer.email };
    await requestCode(event, answer.email);
    redirect(303, '/connexion/code?invite');
  },
};
