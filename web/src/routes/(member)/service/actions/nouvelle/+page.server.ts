import { fail, redirect } from '@sveltejs/kit';
import { RecordWorkplaceActionDocument } from '$lib/graphql/generated/graphql';
import { french } from '$lib/format/french';
import { textsOf } from '$lib/server/form-texts';
import type { Problem } from '$lib/ui/form/problem';
import { actionProblems } from '../../../workplace-action/refusals';
import { kindOf } from '../../../workplace-action/words';
import { meantProblem } from '../../member-meant/problem';
import { membersMeant } from '../../member-meant/meant.server';
import { readDay, typedDay } from '../day';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url }) => ({
  memberNumber: url.searchParams.get('adherent') ?? '',
  idempotencyKey: crypto.randomUUID(),
});

export const actions: Actions = {
  default: async ({ request, locals }) => {
    const form = await request.formData();
    const text = textsOf(form);
    const typed = typedDay(form);
    const memberNumber = text('memberNumber');
    const values = { memberNumber, kind: text('kind'), ...typed };
    const [kind, read] = [kindOf(values.kind), readDay(typed)];
    const problems: Problem[] = 'problems' in read ? [...read.problems] : [];
    if (!kind) problems.push({ field: 'kind', message: french('Choisissez une action.') });
    const meant = await membersMeant(locals.api, memberNumber);
    const [account] = meant.total === 1 ? meant.members : [];
    if (!account) problems.push({ field: 'memberNumber', message: meantProblem(meant) });
    const again = { values, idempotencyKey: crypto.randomUUID() };
    if (!kind || !account || 'problems' in read) return fail(400, { ...again, problems });
    const { data } = await locals.api.mutate(RecordWorkplaceActionDocument, {
      input: { idempotencyKey: text('idempotencyKey'), accountId: account.id, kind, ...read },
    });
    const refused = actionProblems(data.recordWorkplaceAction?.refusals);
    if (refused.length > 0) return fail(400, { ...again, problems: refused });
    redirect(303, '/service/actions?fait=consignee');
  },
};
