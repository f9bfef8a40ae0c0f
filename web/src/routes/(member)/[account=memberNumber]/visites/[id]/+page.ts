import { isOver } from '../kind';
import { isWaiting } from '../waiting';
import type { PageLoad } from './$types';

/** A visit that has its day is what most people open: what the others show beside it comes only with those. */
export const load: PageLoad = async ({ data }) => {
  const { visit, now, missing } = data;
  const behind = isOver(visit?.status) || visit?.status === 'HELD';
  const cancelled = visit?.status === 'CANCELLED_BY_EMPLOYER' ? visit.startsAt : null;
  const ahead = cancelled && Date.parse(cancelled) > now;
  const waiting = visit && isWaiting(visit, now, missing);
  return {
    ...data,
    Outcome: behind ? (await import('./Outcome.svelte')).default : null,
    TakeBack: ahead ? (await import('./TakeBack.svelte')).default : null,
    AutoRefresh: waiting ? (await import('$lib/ui/AutoRefresh.svelte')).default : null,
  };
};
