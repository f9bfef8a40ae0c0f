import { helpOf } from '../help.server';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params }) => ({ help: helpOf(params) });
