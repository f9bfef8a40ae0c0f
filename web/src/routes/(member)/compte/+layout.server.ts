import { isHttpError } from '@sveltejs/kit';
import { OwnAccountDocument } from '$lib/graphql/generated/graphql';
import type { SignedIn } from '../shell/signed-in';
import { nameOf } from '../shell/signed-in';
import type { LayoutServerLoad } from './$types';

/** Who is signed in, for the frame. Each page asks for its own data with the same token. */
export const load: LayoutServerLoad = async ({ locals }) => ({ person: await askPerson(locals) });

async function askPerson({ api, session }: App.Locals): Promise<SignedIn | null> {
  if (session.kind !== 'open') return null;
  try {
    const { data } = await api.query(OwnAccountDocument, {});
    const { kind, user } = data.viewer ?? {};
    if (!user) return null;
    const role = kind === 'STAFF' ? 'Équipe du service' : (user.firm ?? user.email ?? '');
    return { name: nameOf(user), roles: [role] };
  } catch (problem) {
    // Redirects to the sign-in page pass; what went wrong here goes wrong in the page too, which tells it.
    if (isHttpError(problem)) return null;
    throw problem;
  }
}
