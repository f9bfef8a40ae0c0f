import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import {
  AccessRequestFileDocument,
  ApproveAccessRequestDocument,
  GiveBackAccessRequestDocument,
  RefuseAccessRequestDocument,
  TakeAccessRequestDocument,
  type AccessProof,
} from '$lib/graphql/generated/graphql';
import type { Api } from '$lib/server/api';
import { requestNotFound } from '$lib/server/not-found';
import { textsOf } from '$lib/server/form-texts';
import { assignmentSteps } from '../assignment/steps.server';
import { requestProblems } from './refusals';
import { proofs } from './words';

/** A request as the page of its answer shows it; on the pages of an account only those of that account. */
export async function requestFile(api: Api, id: string, memberNumber?: string) {
  const { data } = await api.query(AccessRequestFileDocument, { id });
  const request = data.accessRequest ?? requestNotFound();
  if (memberNumber && request.account?.memberNumber !== memberNumber) requestNotFound();
  return {
    request,
    me: data.viewer?.user?.id,
    roles: data.roles ?? [],
    givable: request.account?.givableRoles?.map(({ code }) => code) ?? null,
    idempotencyKey: crypto.randomUUID(),
  };
}

/** A request is one person's to answer. */
export const requestSteps = assignmentSteps(
  TakeAccessRequestDocument,
  GiveBackAccessRequestDocument,
);

/** Accepts a request; back to the list when it is done. */
export async function approve(
  { request, locals, params }: RequestEvent<{ id: string }>,
  list: string,
) {
  const form = await request.formData();
  const text = textsOf(form);
  const values = {
    proof: text('proof'),
    note: text('note'),
    memberNumber: text('memberNumber'),
    way: text('way'),
    roles: form.getAll('roles').map(String),
  };
  const again = (problems: ReturnType<typeof requestProblems>) =>
    fail(400, { values, problems, reason: '', idempotencyKey: crypto.randomUUID() });
  if (!isProof(values.proof)) {
    return again([{ field: 'proof', message: 'Dites comment vous avez reconnu la personne.' }]);
  }
  const { data } = await locals.api.mutate(ApproveAccessRequestDocument, {
    input: {
      ...{ id: params.id, version: Number(text('version')), proof: values.proof },
      ...{ idempotencyKey: text('idempotencyKey'), note: values.note },
      memberNumber: values.memberNumber || null,
      ...(values.way === 'adresse' ? { replaceAddress: true } : { roles: values.roles }),
    },
  });
  const problems = requestProblems(data.approveAccessRequest?.refusals);
  if (problems.length > 0) return again(problems);
  redirect(303, `${list}?fait=acceptee`);
}

/** Refuses a request; back to the list when it is done. */
export async function turnDown(
  { request, locals, params }: RequestEvent<{ id: string }>,
  list: string,
) {
  const form = await request.formData();
  const text = textsOf(form);
  const { data } = await locals.api.mutate(RefuseAccessRequestDocument, {
    input: {
      ...{ id: params.id, version: Number(text('version')), reason: text('reason') },
      idempotencyKey: text('idempotencyKey'),
    },
  });
  const problems = requestProblems(data.refuseAccessRequest?.refusals);
  if (problems.length === 0) redirect(303, `${list}?fait=refusee`);
  const idempotencyKey = crypto.randomUUID();
  return fail(400, { values: null, problems, reason: text('reason'), idempotencyKey });
}

function isProof(text: string): text is AccessProof {
  return Object.hasOwn(proofs, text);
}
