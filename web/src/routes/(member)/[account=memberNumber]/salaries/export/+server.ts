import { error, redirect } from '@sveltejs/kit';
import { ExportEmployeesDocument, type ExportFormat } from '$lib/graphql/generated/graphql';
import { parisDay } from '$lib/format/paris';
import { blockedBy } from '$lib/rights/right';
import { downloadFrom } from '$lib/server/download';
import type { RequestHandler } from './$types';
import { isEmpty, selectionIn, tickedIn } from '../selection.server';

const formats: Record<string, ExportFormat> = { xlsx: 'XLSX', csv: 'CSV' };

/** The list or the selection as a file. The single-use address stays between the servers. */
export const POST: RequestHandler = async ({ request, locals, params, url, fetch }) => {
  const form = await request.formData();
  const ending = String(form.get('format'));
  const format = formats[ending] ?? 'XLSX';
  const ticked = tickedIn(form);
  // Nothing ticked: the list as it stands.
  const who = isEmpty(ticked) ? { all: true, rows: [] } : ticked;
  const { selection, order } = await selectionIn(locals.api, params.account, url, who);
  const { data, denied } = await locals.api.mutate(ExportEmployeesDocument, {
    input: { selection, format, orderBy: order },
  });
  if (denied.length > 0) error(403, { kind: 'no-right', message: blockedBy('employees:read') });
  const path = data.exportEmployees?.address?.path;
  // Nobody of them is there any more: the list shows who is.
  if (!path) redirect(303, `/${params.account}/salaries${url.search}`);
  return downloadFrom(fetch, path, `effectif-${params.account}-${parisDay(new Date())}.${ending}`);
};
