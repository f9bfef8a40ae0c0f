import { isHttpError } from '@sveltejs/kit';
import { FirmFrameDocument } from '$lib/graphql/generated/graphql';
import type { SignedIn } from '../shell/signed-in';
import { nameOf } from '../shell/signed-in';
import type { LayoutServerLoad } from './$types';
import { roleName } from './words';

/** Who is signed in and for which firm, for the frame. Each page asks for its own data with the same token. */
export const load: LayoutServerLoad = async ({ locals }) => askFrame(locals);

interface FirmFrame {
  person: SignedIn | null;
  firmName: string | null;
}

async function askFrame({ api, session }: App.Locals): Promise<FirmFrame> {
  const nobody = { person: null, firmName: null };
  if (session.kind !== 'open') return nobody;
  try {
    const { data } = await api.query(FirmFrameDocument, {});
    const { user, firm } = data.viewer ?? {};
    if (!user) return nobody;
    const roles = firm?.role ? [roleName(firm.role)] : [];
    return { person: { name: nameOf(user), roles }, firmName: firm?.name ?? null };
  } catch (problem) {
    // Redirects to the sign-in page pass; what went wrong here goes wrong in the page too, which tells it.
    if (isHttpError(problem)) return nobody;
    throw problem;
  }
}
