import { error } from '@sveltejs/kit';
import { blockedInService } from '$lib/rights/right';
import { heldFile } from '../../../../personal-data/file.server';
import { personalData } from '../../person.server';
import type { RequestHandler } from './$types';

/** Everything that is held of somebody, for them to take along (GDPR, articles 15 and 20). */
export const GET: RequestHandler = async ({ locals, params }) => {
  const { held, mayLook, missing } = await personalData(locals.api, params.id);
  if (!mayLook) error(403, { kind: 'no-right', message: blockedInService('privacy:manage') });
  // Half of it would pass for the whole.
  if (missing.length > 0) {
    error(503, {
      kind: 'unreachable',
      message: 'Une partie du portail ne répond pas : l’export serait incomplet.',
    });
  }
  return heldFile(held);
};
