/** What a program shows of itself: in the header or in the form, never both (RFC 6749 §2.3). */
export type Credentials = { id: string; secret: string } | 'twice' | 'unreadable';

export function readCredentials(authorization: string | null, form: URLSearchParams): Credentials {
  const inForm = form.has('client_secret');
  if (authorization === null) {
    return { id: form.get('client_id') ?? '', secret: form.get('client_secret') ?? '' };
  }
  if (inForm) return 'twice';
  const [scheme, encoded] = authorization.split(' ');
  if (scheme?.toLowerCase() !== 'basic' || !encoded) return 'unreadable';
  const [id = '', ...secret] = Buffer.from(encoded, 'base64').toString('utf8').split(':');
  return { id: decoded(id), secret: decoded(secret.join(':')) };
}

/** Both parts are form-encoded before they are joined (§2.3.1); clients that do not are read as they are. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part.replaceAll('+', ' '));
  } catch {
    return part;
  }
}
