import { fail, redirect } from '@sveltejs/kit';
import {
  AcceptOwnershipDocument,
  EndOwnershipOfferDocument,
  OfferOwnershipDocument,
  OwnershipDocument,
  type OwnershipQuery,
} from '$lib/graphql/generated/graphql';
import { accountNotFound } from '$lib/server/not-found';
import { userProblems } from '../refusals';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const search = url.searchParams.get('recherche')?.trim().slice(0, 100) ?? '';
  const { data } = await locals.api.query(OwnershipDocument, {
    ...{ memberNumber: params.account, search: search || undefined },
  });
  const account = data.memberAccount ?? accountNotFound();
  const me = data.viewer?.user?.id;
  const owner = account.owner ?? null;
  const offer = account.ownershipOffer ?? null;
  return {
    accountName: account.name,
    // Without the right the page explains it.
    allowed: Boolean(data.viewer?.access?.scopes.includes('users:manage')),
    ...{ owner, offer, search, ...choiceOf(account.users) },
    isMine: owner?.user?.id === me,
    isForMe: offer?.user?.user?.id === me,
    mayOffer: data.viewer?.kind === 'STAFF' || owner?.user?.id === me,
    done: url.searchParams.get('fait'),
    idempotencyKey: crypto.randomUUID(),
  };
};

/** Who may take over, of the administrators that were found. */
function choiceOf(users: NonNullable<OwnershipQuery['memberAccount']>['users']) {
  const rows = users?.edges.flatMap(({ node }) => node ?? []) ?? [];
  return {
    ...{ shown: rows.length, total: users?.totalCount ?? 0 },
    candidates: rows.filter(({ owner, accessUntil }) => !owner && !accessUntil),
  };
}

export const actions: Actions = {
  proposer: async ({ request, locals, params }) => {
    const form = await request.formData();
    const userId = String(form.get('userId') ?? '');
    if (!userId) {
      return fail(400, { problems: userProblems([{ code: 'REQUIRED', field: 'userId' }]) });
    }
    const { data } = await locals.api.mutate(OfferOwnershipDocument, {
      input: { userId, idempotencyKey: keyIn(form) },
    });
    return settled(params.account, 'propose', data.offerOwnership?.refusals);
  },

  accepter: async ({ request, locals, params }) => {
    const form = await request.formData();
    const { data } = await locals.api.mutate(AcceptOwnershipDocument, {
      input: { id: String(form.get('id') ?? ''), idempotencyKey: keyIn(form) },
    });
    return settled(params.account, 'accepte', data.acceptOwnership?.refusals);
  },

  retirer: async ({ request, locals, params }) => {
    const form = await request.formData();
    const { data } = await locals.api.mutate(EndOwnershipOfferDocument, {
      input: { id: String(form.get('id') ?? ''), idempotencyKey: keyIn(form) },
    });
    return settled(params.account, 'retire', data.endOwnershipOffer?.refusals);
  },
};

const keyIn = (form: FormData): string => String(form.get('idempotencyKey') ?? '');

function settled(
  account: string,
  done: string,
  refusals: Parameters<typeof userProblems>[0] = [{ code: 'MISSING_RIGHT' }],
) {
  if (refusals.length > 0) return fail(400, { problems: userProblems(refusals) });
  redirect(303, `/${account}/entreprise/utilisateurs/proprietaire?fait=${done}`);
}
