const isId = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);

/** Employees of one request at most; the API says the same. */
export const mostChosen = 200;

/** Who is meant by an address: people by name, or a whole selection in few characters. */
export function chosenIn(url: URL): string[] {
  const named = url.searchParams.getAll('salarie').filter(isId);
  return [...new Set([...named, ...unpacked(url.searchParams.get('qui') ?? '')])];
}

/** Two hundred identifiers fit in an address as bytes, not as text. */
export function packed(ids: readonly string[]): string {
  return Buffer.from(ids.map((id) => id.replaceAll('-', '')).join(''), 'hex').toString('base64url');
}

/** The identifiers in a packed selection. */
export function unpacked(text: string): string[] {
  const hex = Buffer.from(text, 'base64url').toString('hex');
  return (hex.match(/.{32}/g) ?? []).map((id) =>
    id.replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, '$1-$2-$3-$4-$5'),
  );
}
