import { error } from '@sveltejs/kit';
import { AccountOfSummonsesDocument, OpenSummonsesDocument } from '$lib/graphql/generated/graphql';
import { parisDay } from '$lib/format/paris';
import { blockedBy } from '$lib/rights/right';
import { downloadFrom } from '$lib/server/download';
import { accountNotFound } from '$lib/server/not-found';
import { serviceUnreachable } from '$lib/server/refused-request';
import type { RequestHandler } from './$types';

const problems: Partial<Record<string, string>> = {
  NOTHING: 'Aucune convocation à venir n’est écrite pour le moment.',
  TOO_MANY:
    'Plus de 200 convocations sont à venir : téléchargez-les une à une, ou demandez-les à votre service.',
};

/** The summonses to all appointments ahead, in one archive. The single-use address stays between the servers. */
export const GET: RequestHandler = async (event) => {
  const { api } = event.locals;
  const { data, unavailable } = await api.query(AccountOfSummonsesDocument, {
    memberNumber: event.params.account,
  });
  if (unavailable.length > 0) return serviceUnreachable(event);
  const { id: accountId } = data.memberAccount ?? accountNotFound();
  const opened = await api.mutate(OpenSummonsesDocument, { input: { accountId } });
  if (opened.unavailable.length > 0) return serviceUnreachable(event);
  const { address, refusals } = opened.data.openSummonses ?? {};
  if (!address) {
    const message = problems[refusals?.[0]?.code ?? ''];
    if (message) error(404, { kind: 'not-found', message });
    error(403, { kind: 'no-right', message: blockedBy('summons:read') });
  }
  const fileName = `Convocations ${event.params.account} ${parisDay(new Date())}.zip`;
  return downloadFrom(event.fetch, address.path, fileName);
};
