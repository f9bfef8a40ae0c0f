import { fileOf } from '../file.server';
import type { RequestHandler } from './$types';

/** The document as the browser shows it, in a tab of its own. */
export const GET: RequestHandler = (event) => fileOf(event, 'shown');
