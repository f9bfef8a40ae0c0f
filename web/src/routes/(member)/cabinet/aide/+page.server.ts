import { listed } from '../../shell/help.server';
import { screens } from './screens.server';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => ({ screens: listed(screens) });
