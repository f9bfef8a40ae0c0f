/**
 * The path as a place inside the portal, or `/`: an address of another site in `?suite=` would turn the sign-in page
 * into a stepping stone for phishing (open redirect).
 */
export function localPath(candidate: string | null | undefined): string {
  if (!candidate?.startsWith('/')) return '/';
  // Browsers read `\` as `/` and drop tabs and line feeds: `/\evil.test` would leave the portal.
  if (/[\\\p{Cc} ]/u.test(candidate) || candidate.startsWith('//')) return '/';
  const base = 'http://portal.invalid';
  const url = new URL(candidate, base);
  return url.origin === base ? url.pathname + url.search : '/';
}

/** Address of the sign-in page that leads back to `url` afterwards. */
export function signInAddress(url: URL): string {
  const path = localPath(url.pathname + withoutActionName(url.search));
  return path === '/' ? '/connexion' : `/connexion?suite=${encodeURIComponent(path)}`;
}

/** `?/creer` names a form action: after sign-in the page is asked for, not the action. */
function withoutActionName(search: string): string {
  return search.startsWith('?/') ? '' : search;
}
