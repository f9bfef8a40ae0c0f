import { error } from '@sveltejs/kit';
import { renderPdf } from '@vigie/pdf/render';
import { plural } from '$lib/format/french';
import { parisDay } from '$lib/format/paris';
import { ServiceContactDocument } from '$lib/graphql/generated/graphql';
import { formatMemberNumber, formatSiret } from '$lib/format/identifiers';
import { blockedBy } from '$lib/rights/right';
import { attachment } from '$lib/server/download';
import type { RequestHandler } from './$types';
import { readStatistics } from '../read.server';
import { headcountByMonth } from '../trend/headcount';
import { monthsOf } from '../trend/periods';
import { visitTrends } from '../trend/visits';
import { yearOf } from '../year';
import { reportLayout } from './report';

/** The figures of the page as a report, with the rights of whoever asks for it. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const now = new Date();
  const today = parisDay(now);
  const year = yearOf(url, today);
  const [read, contact] = await Promise.all([
    readStatistics(locals.api, params.account, year, url),
    locals.api.query(ServiceContactDocument, {}),
  ]);
  const { figures, name, account, accounts, notCounted, wholeCompany } = read;
  if (!figures?.visitStatistics) {
    error(403, { kind: 'no-right', message: blockedBy('statistics:read') });
  }
  const periods = monthsOf(year, today);
  const { headcountMonths } = figures;
  const service = contact.data.service ?? error(503, 'Le service ne répond pas pour le moment.');
  const siret = account.siret ? ` · SIRET : ${formatSiret(account.siret)}` : '';
  const pdf = await renderPdf(
    reportLayout({
      ...{ service, name: name ?? params.account, year, today, now, figures },
      whose: wholeCompany
        ? [
            `${plural(accounts.length, 'établissement')} : ${accounts.map((each) => each.name).join(', ')}`,
            ...(notCounted ? [`Non comptés : ${notCounted.names}`] : []),
          ].join('. ')
        : `Numéro d’adhérent : ${formatMemberNumber(params.account)}${siret}`,
      accounts: wholeCompany ? accounts : [],
      trends: [
        ...visitTrends(periods, figures.visitYears?.[0]?.months ?? []),
        ...(headcountMonths ? [headcountByMonth(periods, headcountMonths)] : []),
      ],
    }),
  );
  const whose = wholeCompany ? 'entreprise' : params.account;
  return new Response(new Uint8Array(pdf), {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': attachment(`Statistiques ${whose} ${year}.pdf`),
      'cache-control': 'no-store',
    },
  });
};
