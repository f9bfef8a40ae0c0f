/** A file is data and never a page of ours: not guessed at, not run, not kept by caches, not embedded. */
export const fileGuards = {
  'cache-control': 'no-store',
  'content-security-policy': "sandbox; default-src 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

/** One answer for every single-use address that does not work, so that it tells nothing about the others. */
export function unknownAddress(headers: Record<string, string> = {}): Response {
  const message = 'This address is unknown, expired or already used. Ask for a new one.';
  return Response.json(
    { error: 'not_found', message },
    { status: 404, headers: { ...fileGuards, ...headers } },
  );
}
