import { error, fail } from '@sveltejs/kit';
import {
  ApplyImportDocument,
  CompleteImportDocument,
  CorrectImportRowDocument,
  DiscardImportDocument,
  ImportDocument,
  ImportRowsDocument,
  MatchImportColumnsDocument,
  UndoImportDocument,
  type ImportState,
} from '$lib/graphql/generated/graphql';
import type { Api } from '$lib/server/api';
import { cursorOf, pageLinks } from '$lib/ui/list/pagination';
import { isDate } from '../../form/inputs';
import { importProblems } from '../refusals';
import type { Actions, PageServerLoad, RequestEvent } from './$types';
import { answer } from './commands.server';
import { correctionInput, matchInput } from './forms';
import { viewLinks, viewOf, type ReadImport } from './views';

const PAGE_SIZE = 50;

/** While one works, the page asks how far it is again and again: for that it needs no row. */
const working: readonly ImportState[] = ['DECIDING', 'APPLYING', 'UNDOING'];

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { data } = await locals.api.query(ImportDocument, {
    id: params.id,
    memberNumber: params.account,
  });
  const record = data.import;
  if (record?.account?.memberNumber !== params.account) {
    error(404, {
      kind: 'not-found',
      message: 'Cet import n’existe pas dans cet espace, ou ne vous est pas ouvert.',
    });
  }
  const scopes = data.viewer?.access?.scopes ?? [];
  return {
    import: record,
    viewerId: data.viewer?.id ?? null,
    mayWrite: scopes.includes('employees:write') && scopes.includes('employees:identity'),
    views: viewLinks(url, record),
    rows: working.includes(record.state) ? null : await rowsOf(locals.api, record, url),
  };
};

/** Null once they are forgotten, and to whoever may not import. */
async function rowsOf(api: Api, record: ReadImport, url: URL) {
  const { outcome, state } = viewOf(url, record);
  const asked = { id: record.id, first: PAGE_SIZE, after: cursorOf(url), outcome, state };
  const { data } = await api.query(ImportRowsDocument, asked);
  const rows = data.import?.rows;
  if (!rows) return null;
  return {
    list: rows.edges.map(({ node }) => node),
    total: rows.totalCount,
    pageSize: PAGE_SIZE,
    pages: pageLinks(url, rows.pageInfo),
  };
}

const here = ({ url }: RequestEvent): string => {
  const kept = new URLSearchParams(url.searchParams);
  for (const name of [...kept.keys()]) if (name.startsWith('/')) kept.delete(name);
  return `${url.pathname}${kept.size > 0 ? `?${kept}` : ''}`;
};

const command = ({ params }: RequestEvent) => ({
  idempotencyKey: crypto.randomUUID(),
  id: params.id,
});

export const actions: Actions = {
  colonnes: async (event) => {
    const { locals, params, request, url } = event;
    const input = matchInput(await request.formData(), params.id);
    const { data } = await locals.api.mutate(MatchImportColumnsDocument, { input });
    return answer(locals, params.id, data.matchImportColumns?.refusals, url.pathname);
  },

  complete: async (event) => {
    const { locals, params, request } = event;
    const form = await request.formData();
    const text = String(form.get('leftOn') ?? '');
    const stays = form.get('geste') === 'retirer';
    if (!stays && !isDate(text)) {
      return fail(400, { problems: importProblems([{ code: 'INVALID_DATE', field: 'leftOn' }]) });
    }
    const version = Number(form.get('version'));
    const { data } = await locals.api.mutate(CompleteImportDocument, {
      input: { ...command(event), version, leftOn: stays ? null : text },
    });
    return answer(locals, params.id, data.completeImport?.refusals, here(event));
  },

  corriger: async (event) => {
    const { locals, params, request } = event;
    const input = correctionInput(await request.formData());
    const { data } = await locals.api.mutate(CorrectImportRowDocument, { input });
    return answer(locals, params.id, data.correctImportRow?.refusals, here(event));
  },

  appliquer: async (event) => {
    const { locals, params, url } = event;
    const { data } = await locals.api.mutate(ApplyImportDocument, { input: command(event) });
    return answer(locals, params.id, data.applyImport?.refusals, url.pathname);
  },

  annuler: async (event) => {
    const { locals, params, url } = event;
    const { data } = await locals.api.mutate(UndoImportDocument, { input: command(event) });
    return answer(locals, params.id, data.undoImport?.refusals, url.pathname);
  },

  abandonner: async (event) => {
    const { locals, params, url } = event;
    const { data } = await locals.api.mutate(DiscardImportDocument, { input: command(event) });
    return answer(locals, params.id, data.discardImport?.refusals, url.pathname);
  },
};
