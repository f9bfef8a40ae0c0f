import { helpOf } from '../help.server';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) => helpOf(locals, params);
