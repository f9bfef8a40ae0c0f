import { text } from '@sveltejs/kit';
import type { RequestHandler } from './$types';

/** Says that the portal itself listens; the API has its own probe. */
export const GET: RequestHandler = () => text('ok');
