import { fail, redirect } from '@sveltejs/kit';
import {
  EndMembershipDocument,
  KeepMembershipDocument,
  ResumeMemberDocument,
  SuspendMemberDocument,
} from '$lib/graphql/generated/graphql';
import { parisDay } from '$lib/format/paris';
import type { Problem } from '$lib/ui/form/problem';
import { textsOf } from '$lib/server/form-texts';
import { memberProblems } from '../../refusals';
import { registeredMember } from '../member.server';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => ({
  ...(await registeredMember(locals.api, params.numero)),
  today: parisDay(new Date()),
});

/** Where a reason is typed: two forms of the page ask for one, each in a field of its own. */
type ReasonField = 'suspensionReason' | 'endReason';

async function typed(request: Request, reasonField?: ReasonField) {
  const form = await request.formData();
  const text = textsOf(form);
  const { id, version } = { id: text('id'), version: Number(text('version')) };
  const input = { id, version, idempotencyKey: text('idempotencyKey') };
  return { input, reason: reasonField ? text(reasonField) : '', endsOn: text('endsOn') };
}

/** What the API says of the reason, beside the field in which it was typed. */
function besideReason(
  reasonField: ReasonField,
  refusals: Parameters<typeof memberProblems>[0],
): Problem[] {
  return memberProblems(refusals).map((problem) =>
    problem.field === 'reason' ? { ...problem, field: reasonField } : problem,
  );
}

/** Back to the page of the member, or what speaks against it beside what was typed. */
function answer(
  number: string,
  done: string,
  values: { reason: string; endsOn: string; form: string },
  problems: Problem[],
) {
  if (problems.length === 0) redirect(303, `/service/adherents/${number}?fait=${done}`);
  return fail(400, { ...values, problems });
}

export const actions: Actions = {
  suspendre: async ({ request, locals, params }) => {
    const { input, reason, endsOn } = await typed(request, 'suspensionReason');
    const { data } = await locals.api.mutate(SuspendMemberDocument, {
      input: { ...input, reason },
    });
    const values = { reason, endsOn, form: 'suspendre' };
    const problems = besideReason('suspensionReason', data.suspendMember?.refusals);
    return answer(params.numero, 'suspendu', values, problems);
  },
  reprendre: async ({ request, locals, params }) => {
    const { input, reason, endsOn } = await typed(request);
    const { data } = await locals.api.mutate(ResumeMemberDocument, { input });
    const values = { reason, endsOn, form: 'reprendre' };
    return answer(params.numero, 'repris', values, memberProblems(data.resumeMember?.refusals));
  },
  terminer: async ({ request, locals, params }) => {
    const { input, reason, endsOn } = await typed(request, 'endReason');
    const values = { reason, endsOn, form: 'terminer' };
    if (!/^\d{4}-\d{2}-\d{2}$/.test(endsOn)) {
      const problems = memberProblems([{ code: 'INVALID_DATE', field: 'endsOn' }]);
      return answer(params.numero, 'terme', values, problems);
    }
    const { data } = await locals.api.mutate(EndMembershipDocument, {
      input: { ...input, reason, endsOn },
    });
    const problems = besideReason('endReason', data.endMembership?.refusals);
    return answer(params.numero, 'terme', values, problems);
  },
  garder: async ({ request, locals, params }) => {
    const { input, reason, endsOn } = await typed(request);
    const { data } = await locals.api.mutate(KeepMembershipDocument, { input });
    const values = { reason, endsOn, form: 'garder' };
    return answer(params.numero, 'garde', values, memberProblems(data.keepMembership?.refusals));
  },
};
