import type { LayoutLoad } from './$types';

/** Notices that few people ever see are fetched by those alone. */
export const load: LayoutLoad = async ({ data }) => {
  const { view, assistance, toCall, account } = data.shell;
  const ordinary =
    !view && !assistance && !toCall && (account?.membership?.state ?? 'ACTIVE') === 'ACTIVE';
  return {
    ...data,
    StandingNotices: ordinary ? null : (await import('./shell/StandingNotices.svelte')).default,
  };
};
