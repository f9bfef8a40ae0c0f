import { error, isHttpError } from '@sveltejs/kit';
import { StaffFrameDocument } from '$lib/graphql/generated/graphql';
import { nameOf } from '../shell/signed-in';
import type { LayoutServerLoad } from './$types';
import { actionsFor } from './actions';
import { navigation } from './rooms';

/** What frames « Espace service ». It protects nothing: each page asks for its own data with the same token. */
export const load: LayoutServerLoad = async ({ locals }) => {
  const viewer = await askViewer(locals);
  if (!viewer) return { person: null, items: navigation(), actions: [] };
  if (viewer.kind !== 'STAFF') {
    error(404, { kind: 'not-found', message: 'Cette page n’existe pas.' });
  }
  const { user, scopes } = viewer;
  return {
    person: user && { name: nameOf(user), roles: ['Équipe du service'] },
    items: navigation(scopes),
    actions: actionsFor(scopes),
  };
};

async function askViewer({ api, session }: App.Locals) {
  if (session.kind !== 'open') return null;
  try {
    const { data } = await api.query(StaffFrameDocument, {});
    return data.viewer;
  } catch (problem) {
    // Redirects to the sign-in page pass; what went wrong here goes wrong in the page too, which tells it.
    if (isHttpError(problem)) return null;
    throw problem;
  }
}
