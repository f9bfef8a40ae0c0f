import { fail, redirect } from '@sveltejs/kit';
import {
  CloseEmployeeDocument,
  LeavingEffectsDocument,
  type LeavingEffectsQuery,
  type LeavingPreviewInput,
} from '$lib/graphql/generated/graphql';
import { french } from '$lib/format/french';
import { parisDay } from '$lib/format/paris';
import type { Api } from '$lib/server/api';
import { isDate } from '../../form/inputs';
import { employeeProblems } from '../../refusals';
import { employeeFile } from '../employee.server';
import { leavingReasonIn } from '../leaving';
import type { Actions, PageServerLoad } from './$types';

export type Effects = NonNullable<LeavingEffectsQuery['previewLeaving']>;

export const load: PageServerLoad = async ({ locals, params }) => ({
  ...(await employeeFile(locals.api, params.account, params.id)),
  idempotencyKey: crypto.randomUUID(),
});

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const list = `/${params.account}/salaries`;
    const form = await request.formData();
    const text = (name: string) => String(form.get(name) ?? '');
    // Somebody who has not started and will not come leaves before the first day: the day before today.
    const willNotCome = text('issue') === 'ne-viendra-pas';
    const leftOn = willNotCome ? yesterday() : text('leftOn');
    const reason = willNotCome ? ('NEVER_CAME' as const) : leavingReasonIn(text('reason'));

    // A second try is a new attempt, on the file as it stands now.
    const again = (refusals: Parameters<typeof employeeProblems>[0], version?: number | null) =>
      fail(400, {
        leftOn: text('leftOn'),
        reason: text('reason'),
        effects: null,
        seen: '',
        problems: employeeProblems(refusals, list),
        idempotencyKey: crypto.randomUUID(),
        version,
      });

    if (!isDate(leftOn)) {
      const code = leftOn ? ('INVALID_DATE' as const) : ('REQUIRED' as const);
      return again([{ code, field: 'leftOn' }]);
    }
    if (!reason) {
      const message = french('Choisissez le motif du départ : il peut appeler une visite.');
      return fail(400, {
        ...{ leftOn: text('leftOn'), reason: '', effects: null, seen: '', version: undefined },
        problems: [{ field: 'reason', message }],
        idempotencyKey: crypto.randomUUID(),
      });
    }
    // First what the leaving takes off and asks for; with the confirmation it is noted.
    const seen = `${leftOn} ${reason}`;
    if (!willNotCome && form.get('confirme') !== seen) {
      const effects = await leavingEffects(locals.api, { employeeId: params.id, leftOn, reason });
      if (effects && effects.refusals.length > 0) return again(effects.refusals);
      return {
        ...{ leftOn, reason, effects, seen, problems: [], version: undefined },
        idempotencyKey: crypto.randomUUID(),
      };
    }
    const { data } = await locals.api.mutate(CloseEmployeeDocument, {
      input: {
        id: params.id,
        version: Number(text('version')),
        leftOn,
        reason,
        idempotencyKey: text('idempotencyKey'),
      },
    });
    const refusals = data.closeEmployee?.refusals ?? [{ code: 'MISSING_RIGHT' as const }];
    if (refusals.length > 0) return again(refusals, data.closeEmployee?.employee?.version);
    redirect(303, `${list}/${params.id}?fait=cloture`);
  },
};

async function leavingEffects(api: Api, input: LeavingPreviewInput): Promise<Effects | null> {
  const { data } = await api.query(LeavingEffectsDocument, { input });
  return data.previewLeaving ?? null;
}

function yesterday(): string {
  const day = new Date(`${parisDay(new Date())}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - 1);
  return day.toISOString().slice(0, 10);
}
