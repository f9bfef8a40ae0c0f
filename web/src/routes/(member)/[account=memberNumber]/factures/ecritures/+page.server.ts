import { periodPage } from '../period/load.server';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params, url }) =>
  periodPage(locals.api, params.account, url);
