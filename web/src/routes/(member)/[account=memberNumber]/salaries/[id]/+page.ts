import { isBeingPlanned, mayFollow } from './planning';
import type { PageLoad } from './$types';

/** The file is long already: what few people's files show comes only with those. */
export const load: PageLoad = async ({ data }) => {
  const { employee, now, done, certificates, certificateAdvice } = data;
  const moves = employee?.postChange || employee?.transfers?.length;
  const planning = employee ? isBeingPlanned(employee, now) : false;
  const moving = employee ? planning || mayFollow(employee, now) : false;
  const later = employee?.upcomingVisits;
  const certified = certificates.length > 0 || certificateAdvice;
  return {
    ...data,
    planning,
    ReturnVisitDue: data.away.returning ? (await import('./ReturnVisitDue.svelte')).default : null,
    AbsenceList: employee?.absences?.length ? (await import('./AbsenceList.svelte')).default : null,
    ChangeDone: done ? (await import('./ChangeDone.svelte')).default : null,
    CertificatesCard: certified ? (await import('./CertificatesCard.svelte')).default : null,
    UpcomingVisits: later?.length ? (await import('./UpcomingVisits.svelte')).default : null,
    Moves: moves ? (await import('./Moves.svelte')).default : null,
    AutoRefresh: moving ? (await import('$lib/ui/AutoRefresh.svelte')).default : null,
  };
};
