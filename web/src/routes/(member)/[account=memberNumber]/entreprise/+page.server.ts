import { redirect } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';
import { rooms } from './rooms';

export const load: PageServerLoad = ({ params }) => {
  redirect(307, `/${params.account}/entreprise${rooms[0].path}`);
};
