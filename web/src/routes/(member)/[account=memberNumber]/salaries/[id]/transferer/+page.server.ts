import { fail, redirect } from '@sveltejs/kit';
import { TransferEmployeeDocument, UndoTransferDocument } from '$lib/graphql/generated/graphql';
import { isDate } from '../../form/inputs';
import { employeeProblems } from '../../refusals';
import { employeeFile } from '../employee.server';
import { transferTargets } from './targets.server';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const [file, targets] = await Promise.all([
    employeeFile(locals.api, params.account, params.id),
    transferTargets(locals.api, params.account),
  ]);
  return { ...file, targets, key: crypto.randomUUID() };
};

export const actions: Actions = {
  transferer: async ({ request, locals, params }) => {
    const list = `/${params.account}/salaries`;
    const form = await request.formData();
    const text = (name: string) => String(form.get(name) ?? '').trim();
    const typed = {
      toAccountId: text('toAccountId'),
      effectiveOn: text('effectiveOn'),
      jobTitle: text('jobTitle'),
    };
    // A second try is a new attempt, on the file as it stands now.
    const again = (refusals: Parameters<typeof employeeProblems>[0], version?: number | null) =>
      fail(400, {
        ...{ typed, version, key: crypto.randomUUID() },
        problems: employeeProblems(refusals, list),
      });
    const missing = (['toAccountId', 'effectiveOn'] as const).filter((field) => !typed[field]);
    if (missing.length > 0) {
      return again(missing.map((field) => ({ code: 'REQUIRED' as const, field })));
    }
    if (!isDate(typed.effectiveOn)) return again([{ code: 'INVALID_DATE', field: 'effectiveOn' }]);
    const { data } = await locals.api.mutate(TransferEmployeeDocument, {
      input: {
        ...{ id: params.id, version: Number(text('version')), idempotencyKey: text('key') },
        ...{ toAccountId: typed.toAccountId, effectiveOn: typed.effectiveOn },
        jobTitle: typed.jobTitle || null,
      },
    });
    const refusals = data.transferEmployee?.refusals ?? [{ code: 'MISSING_RIGHT' as const }];
    if (refusals.length > 0) return again(refusals, data.transferEmployee?.employee?.version);
    const targets = await transferTargets(locals.api, params.account);
    const to = targets.find(({ value }) => value === typed.toAccountId)?.memberNumber;
    const file = await employeeFile(locals.api, to ?? params.account, params.id).catch(() => null);
    // A move that lies ahead leaves the file where it is.
    redirect(
      303,
      file
        ? `/${to}/salaries/${params.id}?fait=transfere`
        : `${list}/${params.id}?fait=transfert-annonce`,
    );
  },

  annuler: async ({ request, locals, params }) => {
    const list = `/${params.account}/salaries`;
    const form = await request.formData();
    const { data } = await locals.api.mutate(UndoTransferDocument, {
      input: {
        id: params.id,
        version: Number(form.get('version')),
        idempotencyKey: String(form.get('key') ?? ''),
      },
    });
    const refusals = data.undoTransfer?.refusals ?? [{ code: 'MISSING_RIGHT' as const }];
    if (refusals.length > 0) {
      return fail(400, {
        ...{ typed: null, version: data.undoTransfer?.employee?.version },
        ...{ key: crypto.randomUUID(), problems: employeeProblems(refusals, list) },
      });
    }
    const home = data.undoTransfer?.employee?.account?.memberNumber ?? params.account;
    redirect(303, `/${home}/salaries/${params.id}?fait=transfert-annule`);
  },
};
