import { json } from '@sveltejs/kit';
import { findSituations } from '../form/preview.server';
import type { RequestHandler } from './$types';

/** Codes of the work situations that answer to a word, for the search field of the form. */
export const GET: RequestHandler = async ({ locals, url }) =>
  json(await findSituations(locals.api, url.searchParams.get('recherche') ?? ''));
