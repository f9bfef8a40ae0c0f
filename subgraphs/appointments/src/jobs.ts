import type { Jobs } from '@vigie/chassis/task';
import { receiveTariff } from './absence-fee/commands.ts';
import { receiveAbsence } from './absence/commands.ts';
import { followErasures } from '@vigie/chassis/personal-data/follow';
import { register } from './personal-data/register.ts';
import { openDueVisits } from './due/jobs.ts';
import { receiveEmployee } from './employee/commands.ts';
import type { JobContext } from './job-context.ts';
import { runPlanning } from './planning-run/run.ts';
import { startNight } from './planning-run/night.ts';
import { planVisit } from './planning/jobs.ts';
import { renewFigures } from './statistics/jobs.ts';
import { receiveTrade } from './statistics/trade.ts';
import { receivePapers } from './visit/document/commands.ts';
import { receiveConfirmation, receiveSummons } from './visit/summoned.ts';
import { offerSlots } from './waiting/jobs.ts';
import { writeHalfDays } from './weekly-half-day/jobs.ts';

/** The work of appointments outside requests. */
export function appointmentsJobs(context: JobContext): Jobs {
  return {
    subgraph: 'appointments',
    database: context.database,
    tasks: {
      'open-due-visits': () => openDueVisits(context),
      'renew-figures': () => renewFigures(context),
      'write-half-days': () => writeHalfDays(context),
      'offer-slots': () => offerSlots(context),
      'plan-night': () => startNight(context),
      'run-planning': (payload) => runPlanning(context, payload as { runId: string }),
      'plan-visit': (payload) => planVisit(context, payload as { visitId: string }),
    },
    hourly: ['open-due-visits', 'renew-figures', 'write-half-days', 'plan-night', 'offer-slots'],
    consumers: {
      'absence.changed': receiveAbsence,
      'account.changed': receiveTrade,
      'employee.changed': receiveEmployee,
      'employee.erased': followErasures(register),
      'summons.confirmed': receiveConfirmation,
      'papers.changed': receivePapers,
      'summons.left': receiveSummons,
      'tariff.changed': receiveTariff,
    },
  };
}
