import type { PageLoad } from './$types';

/** The form is long already: what it seldom shows comes only when it is shown. */
export const load: PageLoad = async ({ data }) => ({
  ...data,
  AlreadyClosed:
    data.employee?.status === 'CLOSED' ? (await import('../AlreadyClosed.svelte')).default : null,
  // Found by sending alone. Sent without scripts, it is part of the page; else the page fetches it with the answer.
  ConflictTable: data.sent ? (await import('./ConflictTable.svelte')).default : null,
});
