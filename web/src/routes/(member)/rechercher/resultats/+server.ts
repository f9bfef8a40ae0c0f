import { json } from '@sveltejs/kit';
import { find } from '../find.server';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, url }) =>
  json(await find(locals.api, url.searchParams.get('recherche') ?? ''));
