import { fileOf } from './file.server';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) => fileOf(event, 'saved');
