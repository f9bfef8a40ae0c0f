/** A day as a form sends it in the address; null for what the API could not even read. */
function dayIn(url: URL, name: string): string | null {
  const text = url.searchParams.get(name) ?? '';
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) ? text : null;
}

/** The two days of a period; null where one of them is no day. */
export function periodIn(url: URL): { from: string; to: string } | null {
  const [from, to] = [dayIn(url, 'du'), dayIn(url, 'au')];
  return from && to ? { from, to } : null;
}

/** Where a form is shown again: with what was typed, and why there is no file. */
export function askedAgain(path: string, url: URL, code: string): string {
  const kept = { du: url.searchParams.get('du') ?? '', au: url.searchParams.get('au') ?? '' };
  return `${path}?${new URLSearchParams({ ...kept, motif: code })}`;
}

/** What a form of a period starts with: the year so far, or what was typed. */
export function periodOf(url: URL, today: string): { from: string; to: string } {
  return {
    from: url.searchParams.get('du') ?? `${today.slice(0, 4)}-01-01`,
    to: url.searchParams.get('au') ?? today,
  };
}
