import { french, plural } from '$lib/format/french';
import { mediumDate, parisDay } from '$lib/format/paris';
import { fullName } from '../salaries/name';
import type { ToDo, Waiting } from './to-do';

type OpenNotice = NonNullable<Waiting['openNotices']>[number];

/** Notices that the API gives at most. */
const MOST = 100;

/** Notices and proposals that wait for the employer: to be opened, all in one, then answered or contested. */
export function noticeToDos({ openNotices }: Waiting, base: string, today: string): ToDo[] {
  const notices = openNotices ?? [];
  return [
    ...unreadToDos(
      notices.filter(({ notice }) => notice && !notice.reachedOn),
      base,
    ),
    ...notices.flatMap((notice) => answerToDos(notice, base, today)),
    ...(notices.length < MOST ? [] : [othersToDo(base, today)]),
  ];
}

/** Where more wait than the API gives: what is seen to makes room for the others. */
function othersToDo(base: string, today: string): ToDo {
  return {
    ...{ id: 'avis-suivants', title: 'D’autres avis médicaux peuvent vous attendre' },
    detail: french(
      `Seuls les ${MOST} plus anciens sont comptés ici : les suivants viennent à mesure que vous les traitez`,
    ),
    ...{ date: today, overdue: false, action: 'Voir' },
    href: `${base}/documents/salaries`,
  };
}

/** Those that nobody has opened: no delay runs, but the employee may already have theirs. */
function unreadToDos([first, ...others]: OpenNotice[], base: string): ToDo[] {
  if (!first?.createdAt) return [];
  const since = parisDay(first.createdAt);
  return [
    {
      id: 'avis-a-ouvrir',
      title: plural(others.length + 1, 'avis médical à ouvrir', 'avis médicaux à ouvrir'),
      detail: `Remis ${others.length > 0 ? 'depuis le' : 'le'} ${mediumDate(since)} : un délai court dès qu’on l’ouvre`,
      ...{ date: since, overdue: false, action: 'Ouvrir' },
      href:
        others.length > 0 ? `${base}/documents/salaries` : `${base}/documents/${first.id}/suites`,
    },
  ];
}

/** What was opened; dated by the end of the appeal, then by today, since the law sets no day for the answer. */
function answerToDos(
  { id, kindLabel, employee, notice }: OpenNotice,
  base: string,
  today: string,
): ToDo[] {
  if (!notice?.reachedOn || !notice.appealUntil || !employee) return [];
  const { answerAwaited, appealUntil } = notice;
  const over = appealUntil < today;
  const what = answerAwaited
    ? 'réponse à l’avis du médecin du travail'
    : `${(kindLabel ?? 'avis').toLowerCase()} contestable`;
  return [
    {
      title: french(`${fullName(employee)} : ${what}`),
      detail: over
        ? french(
            `Dites si vous le suivez. Délai de contestation passé depuis le ${mediumDate(appealUntil)}`,
          )
        : `Contestable devant les prud’hommes jusqu’au ${mediumDate(appealUntil)}`,
      ...{
        id,
        date: over ? today : appealUntil,
        overdue: false,
        href: `${base}/documents/${id}/suites`,
      },
      action: answerAwaited ? 'Répondre' : 'Voir',
    },
  ];
}
