import { json } from '@sveltejs/kit';
import { helpOf } from '../help.server';
import type { RequestHandler } from './$types';

/** The same help for the window that opens over the screen. */
export const GET: RequestHandler = ({ params }) => json(helpOf(params));
