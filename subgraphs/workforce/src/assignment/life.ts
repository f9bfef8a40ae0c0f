import { addDays } from '@vigie/chassis/civil-date';
import { periodsOf } from './periods.ts';
import type { EmployeeRecord } from '../employee/record.ts';
import type {
  CertificateHeld,
  SituationPeriod,
  VisitHeld,
  WorkingLife,
} from '@vigie/law/next-visits/working-life';
import { isSituationCode, type SituationCode } from '@vigie/law/situation';
import { isVisitKind } from '@vigie/law/visits';

/** An employment as the law of visits takes it: situations with their days, the change ahead among them. */
export function lifeOf(record: EmployeeRecord): WorkingLife {
  const { employment, identity, leaving } = record;
  const { startDate, endDate, contract, leftOn } = employment;
  const { birthDate, sex } = identity;
  return {
    ...{ birthDate, sex, contract, startDate, endDate: endDate ?? undefined },
    situations: situationPeriods(record),
    visits: visitsHeld(record),
    certificates: certificatesHeld(record),
    leaves:
      leftOn === null ? undefined : { lastDay: leftOn, retires: leaving?.reason === 'RETIREMENT' },
  };
}

function situationPeriods({
  employment: { startDate, leftOn },
  assignments,
  confidential,
}: EmployeeRecord): SituationPeriod[] {
  const open = periodsOf(assignments, leftOn).flatMap(({ assignment, from, until }) =>
    knownCodes(assignment.situations).map((situation) => ({
      situation,
      from,
      // Leaving is told apart (`leaves`): a known end would be the end of an exposure.
      until: until === leftOn ? undefined : (until ?? undefined),
    })),
  );
  const hidden = confidential.flatMap(({ code, since }) =>
    knownCodes([code]).map((situation) => ({ situation, from: since ?? startDate })),
  );
  return [...joined(open), ...hidden];
}

/** Periods of one situation that touch are one: a change of post that keeps it ends no exposure. */
function joined(periods: readonly SituationPeriod[]): SituationPeriod[] {
  const result: SituationPeriod[] = [];
  for (const period of periods) {
    const before = result.find(
      ({ situation, until }) =>
        situation === period.situation && until !== undefined && addDays(until, 1) === period.from,
    );
    if (before) before.until = period.until;
    else result.push({ ...period });
  }
  return result;
}

/** An examination for certificates held is taken for one that was given: of a refusal no visit tells. */
function certificatesHeld({ visits, certificates }: EmployeeRecord): CertificateHeld[] {
  const examined = visits.flatMap(({ kind, status, day, certificates }) =>
    kind === 'ANCI_EXAM' && status === 'HELD' && day !== null
      ? certificates.map((document) => ({ document, issuedOn: day }))
      : [],
  );
  return [...certificates, ...examined];
}

function knownCodes(codes: readonly string[]): SituationCode[] {
  return codes.filter((code): code is SituationCode => isSituationCode(code));
}

/**
 * A visit that a change of post asked for answers for what that change brings, though it came before; so does one before
 * the hire, for which the service granted an exemption.
 */
function visitsHeld({ visits, assignments, exemption }: EmployeeRecord): VisitHeld[] {
  const before = exemption ? [{ kind: exemption.visitKind, day: exemption.visitOn }] : [];
  const own = visits.flatMap(({ kind, status, day, answersChange }) => {
    if (status !== 'HELD' || day === null || !isVisitKind(kind)) return [];
    const change = assignments.find(({ fromDay }) => fromDay === answersChange);
    const examined = change && knownCodes(change.situations);
    return [{ kind, day, examined }];
  });
  return [...before, ...own];
}
