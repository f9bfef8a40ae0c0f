import { fail, redirect } from '@sveltejs/kit';
import {
  ResendInvitationDocument,
  RestoreUserDocument,
  RevokeInvitationDocument,
} from '$lib/graphql/generated/graphql';
import { establishmentsWith, sendToAccount } from '$lib/server/establishment';
import { cursorOf, listAddress, pageLinks } from '$lib/ui/list/pagination';
import type { Actions, PageServerLoad } from './$types';
import { readUsers } from './list/read.server';
import { userProblems } from './refusals';

const PAGE_SIZE = 50;

export const load: PageServerLoad = async ({ locals, params, url }) => {
  sendToAccount(url, params.account);
  const slice = { first: PAGE_SIZE, after: cursorOf(url) };
  const read = await readUsers(locals.api, params.account, url, slice);
  const { account, wholeCompany, search, view, users } = read;
  return {
    accountName: account.name,
    ...{ search, view, wholeCompany },
    establishments: establishmentsWith(account.company?.accounts, 'users:manage', wholeCompany),
    done: url.searchParams.get('fait'),
    removed: url.searchParams.get('supprime'),
    views: [
      { label: 'Tous', value: '' },
      { label: 'Accès terminé', value: 'termines' },
      { label: 'Supprimés', value: 'supprimes' },
    ].map(({ label, value }) => ({
      ...{ label, current: value === view },
      href: listAddress(url, { vue: value, fait: '', supprime: '' }),
    })),
    // Null where the right is missing: the page explains it.
    users: users && {
      rows: users.edges.flatMap(({ node }) => node ?? []),
      total: users.totalCount,
      pageSize: PAGE_SIZE,
      pages: pageLinks(url, users.pageInfo),
    },
    invitations: account.invitations ?? [],
    offer: account.ownershipOffer?.user ?? null,
    idempotencyKey: crypto.randomUUID(),
  };
};

export const actions: Actions = {
  renvoyer: async ({ request, locals, params }) => {
    const { id, idempotencyKey } = await named(request);
    const { data } = await locals.api.mutate(ResendInvitationDocument, {
      input: { id, idempotencyKey },
    });
    return settled(params.account, 'renvoyee', data.resendInvitation?.refusals);
  },

  annuler: async ({ request, locals, params }) => {
    const { id, idempotencyKey } = await named(request);
    const { data } = await locals.api.mutate(RevokeInvitationDocument, {
      input: { id, idempotencyKey },
    });
    return settled(params.account, 'annulee', data.revokeInvitation?.refusals);
  },

  retablir: async ({ request, locals, params }) => {
    const { id, version, idempotencyKey } = await named(request);
    const { data } = await locals.api.mutate(RestoreUserDocument, {
      input: { id, version, idempotencyKey },
    });
    return settled(params.account, 'retabli', data.restoreUser?.refusals);
  },
};

async function named(request: Request) {
  const form = await request.formData();
  const text = (name: string) => String(form.get(name) ?? '');
  return {
    id: text('id'),
    version: Number(text('version')),
    idempotencyKey: text('idempotencyKey'),
  };
}

function settled(
  account: string,
  done: string,
  refusals: Parameters<typeof userProblems>[0] = [{ code: 'MISSING_RIGHT' }],
) {
  if (refusals.length > 0) return fail(400, { problems: userProblems(refusals) });
  redirect(303, `/${account}/entreprise/utilisateurs?fait=${done}`);
}
