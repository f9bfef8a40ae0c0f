import type { PageServerLoad } from './$types';
import { french } from '$lib/format/french';
import { longDate, parisDay } from '$lib/format/paris';
import { visitKinds } from '../../visites/kind';
import { daysInWords } from '../absences/words';
import { beforeStartWarning, startsWithoutVisit } from '../before-start';
import { absencesAhead, currentAbsence, returnToRequest } from './away';
import { certificateAdvice, certificatesInWords } from './certificates.server';
import { doneTo } from './done.server';
import { employeeFile, employeePapers, type EmployeeFile } from './employee.server';
import { byMonth } from './historique/history.server';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const [{ employee, missing, ...rest }, { missing: missingPapers, ...papers }] = await Promise.all(
    [
      employeeFile(locals.api, params.account, params.id, true),
      employeePapers(locals.api, params.id),
    ],
  );
  const timeline = employee?.timeline;
  return {
    ...rest,
    ...{ papers, missing: [...new Set([...missing, ...missingPapers])] },
    // What happened goes to the browser in words: it needs no tables of them.
    employee: employee && { ...employee, timeline: null },
    history: timeline ? byMonth(timeline.edges.map(({ node }) => node)) : null,
    certificates: employee ? certificatesInWords(employee) : [],
    certificateAdvice: employee && certificateAdvice(employee),
    ...{ spared: employee && sparedInWords(employee), warning: employee && warningOf(employee) },
    // Absences are weighed here: the file is long already.
    away: {
      returning: returnToRequest(employee?.absences),
      current: currentAbsence(employee?.absences),
      ahead: absencesAhead(employee?.absences).map(daysInWords),
    },
    done: employee ? doneTo(employee, params.account, url.searchParams.get('fait')) : null,
    now: Date.now(),
  };
};

/** The earlier visit that stands for the first one, where the service has said so. */
function sparedInWords({ exemption }: EmployeeFile): string | null {
  if (!exemption) return null;
  const { visitKind, visitOn } = exemption;
  const visit = `${visitKinds[visitKind].short.toLowerCase()} du ${longDate(visitOn)}`;
  return french(
    `Dispense de première visite : ${visit}, qui compte à sa place (R4624-15, R4624-27).`,
  );
}

/** What the employer must know before somebody starts who was not seen. */
function warningOf(employee: EmployeeFile): string | null {
  const { followUp, exemption, status } = employee;
  if (!followUp || exemption || !startsWithoutVisit(employee, parisDay(new Date()))) return null;
  return beforeStartWarning(followUp.firstVisit, status === 'ACTIVE');
}
