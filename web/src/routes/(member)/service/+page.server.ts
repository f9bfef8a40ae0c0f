import { redirect } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';
import { rooms } from './rooms';

export const load: PageServerLoad = () => {
  redirect(307, rooms[0].href);
};
