import { fail, redirect } from '@sveltejs/kit';
import { AcceptStaffInvitationDocument, OfferedSeatDocument } from '$lib/graphql/generated/graphql';
import { requestCode } from '../../../connexion/request-code';
import { invitationProblem } from '../../[secret]/refusals';
import type { Actions, PageServerLoad } from './$types';

/** Looking uses nothing up: mail programs follow links before people do. */
export const load: PageServerLoad = async ({ locals, params }) => {
  const { data } = await locals.api.query(OfferedSeatDocument, { secret: params.secret });
  return { offer: data.offeredSeat ?? null, signedIn: locals.session.kind === 'open' };
};

export const actions: Actions = {
  default: async (event) => {
    const { locals, params } = event;
    const { data } = await locals.api.mutate(AcceptStaffInvitationDocument, {
      input: { secret: params.secret },
    });
    const answer = data.acceptStaffInvitation;
    if (!answer?.email) {
      return fail(400, { problem: invitationProblem(answer?.refusals[0]?.code ?? 'LINK_OVER') });
    }
    // A session of somebody else stays theirs; whoever was invited signs in with their own address.
    if (locals.session.kind === 'open') return { accepted: answer.email };
    await requestCode(event, answer.email);
    redirect(303, '/connexion/code');
  },
};
