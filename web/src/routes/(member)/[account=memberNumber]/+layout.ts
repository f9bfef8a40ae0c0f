import type { LayoutLoad } from './$types';

/** What few people ever meet is fetched by those alone: notices, and what asks the service for whom it acts. */
export const load: LayoutLoad = async ({ data }) => {
  const { view, assistance, toCall, account } = data.shell;
  const ordinary =
    !view && !assistance && !toCall && (account?.membership?.state ?? 'ACTIVE') === 'ACTIVE';
  const standing = ordinary ? null : await import('./shell/standing');
  return {
    ...data,
    StandingNotices: standing?.StandingNotices ?? null,
    acting: toCall || assistance ? standing : null,
  };
};
