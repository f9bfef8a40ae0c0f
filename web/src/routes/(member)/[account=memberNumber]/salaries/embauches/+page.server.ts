import { fail } from '@sveltejs/kit';
import {
  ConfirmHiresDocument,
  RefuseHiresDocument,
  RestoreHiresDocument,
} from '$lib/graphql/generated/graphql';
import { french } from '$lib/format/french';
import { parisDay } from '$lib/format/paris';
import { establishmentsWith, sendToAccount } from '$lib/server/establishment';
import { cursorOf, listAddress, pageLinks } from '$lib/ui/list/pagination';
import { readHires } from './read.server';
import { outcomeOf, reasonOf, selectionOf, type Outcome } from './selection';
import type { Actions, PageServerLoad } from './$types';

const PAGE_SIZE = 50;

export const load: PageServerLoad = async ({ locals, params, url }) => {
  sendToAccount(url, params.account);
  const slice = { first: PAGE_SIZE, after: cursorOf(url) };
  const read = await readHires(locals.api, params.account, url, slice);
  const { name, company, scopes, wholeCompany, settled, hiresToConfirm, jobTitles, hires } = read;
  return {
    accountName: name,
    settled,
    views: [
      {
        href: listAddress(url, { vue: '' }),
        label: 'À confirmer',
        current: !settled,
        count: hiresToConfirm?.count,
      },
      { href: listAddress(url, { vue: 'traitees' }), label: 'Traitées', current: settled },
    ],
    counted: hiresToConfirm,
    mayWrite: scopes.includes('employees:write'),
    jobTitles: jobTitles ?? [],
    establishments: establishmentsWith(company?.accounts, 'employees:read', wholeCompany),
    missing: read.missing,
    // Null where the right to read employees is missing, or the hires are: the page explains it.
    hires: hires && {
      rows: hires.edges.map(({ node }) => node),
      total: hires.totalCount,
      pageSize: PAGE_SIZE,
      pages: pageLinks(url, hires.pageInfo),
    },
    idempotencyKey: crypto.randomUUID(),
    today: parisDay(new Date()),
  };
};

const nothingSelected = () =>
  fail(400, {
    outcome: null,
    message: french('Cochez au moins une embauche, puis choisissez ce que vous en faites.'),
  });

const missingRight = () =>
  fail(403, {
    outcome: null,
    message: french('Il vous manque le droit de déclarer des salariés.'),
  });

const told = (outcome: Outcome) => ({ outcome, message: null });

export const actions: Actions = {
  confirmer: async ({ request, locals, params }) => {
    const form = await request.formData();
    const hires = selectionOf(form);
    if (hires.length === 0) return nothingSelected();
    const jobTitle = String(form.get('poste') ?? '').trim();
    const idempotencyKey = String(form.get('idempotencyKey') ?? '');
    const { data } = await locals.api.mutate(ConfirmHiresDocument, {
      input: { idempotencyKey, hires, ...(jobTitle && { jobTitle }) },
    });
    const lines = data.confirmHires?.lines;
    return lines
      ? told(outcomeOf('confirmees', lines, `/${params.account}/salaries`))
      : missingRight();
  },

  refuser: async ({ request, locals, params }) => {
    const form = await request.formData();
    const hires = selectionOf(form);
    if (hires.length === 0) return nothingSelected();
    const reason = reasonOf(form);
    if (!reason) {
      return fail(400, {
        outcome: null,
        message: french('Choisissez un motif : il reste dans l’historique de l’annonce.'),
      });
    }
    const idempotencyKey = String(form.get('idempotencyKey') ?? '');
    const { data } = await locals.api.mutate(RefuseHiresDocument, {
      input: { idempotencyKey, hires, reason },
    });
    const lines = data.refuseHires?.lines;
    return lines
      ? told(outcomeOf('refusees', lines, `/${params.account}/salaries`))
      : missingRight();
  },

  /** Takes refusals back: just made, or from the list of settled hires. */
  remettre: async ({ request, locals, params }) => {
    const form = await request.formData();
    const hires = selectionOf(form);
    if (hires.length === 0) return nothingSelected();
    const idempotencyKey = String(form.get('idempotencyKey') ?? '');
    const { data } = await locals.api.mutate(RestoreHiresDocument, {
      input: { idempotencyKey, hires },
    });
    const lines = data.restoreHires?.lines;
    return lines
      ? told(outcomeOf('remises', lines, `/${params.account}/salaries`))
      : missingRight();
  },
};
