import type { Jobs } from '@vigie/chassis/task';
import { receiveAccount } from './account/commands.ts';
import { remindOfHires } from './announced-hire/reminder/jobs.ts';
import { remindTask } from './announced-hire/reminder/plan.ts';
import { applyImportRows } from './import/apply/apply-job.ts';
import { undoImportRows } from './import/apply/undo-job.ts';
import { forgetDrop } from './import/batch/forget.ts';
import { mailImport } from './import/digest/mail-job.ts';
import { decideImportRows } from './import/prepare/decide-job.ts';
import { readDrop } from './import/prepare/read-drop.ts';
import { readList } from './import/prepare/read-list.ts';
import { carryOut } from './bulk-change/carry-out.ts';
import { mailDeclaration, tellOfDeclaration } from './declaration/mail/jobs.ts';
import { mailTask, tellTask, type Telling } from './declaration/mail/tell.ts';
import type { JobContext } from './job-context.ts';
import { receiveMembershipEnd } from './membership/commands.ts';
import { forgetLeavers } from './erasure/jobs.ts';
import { endMembership } from './membership/jobs.ts';
import { runRedecision } from './job-post/redecide.ts';
import { reviewFollowUps } from './review/jobs.ts';
import { receiveVisit } from './visit/commands.ts';

/** What every job on an import is told. */
interface ImportJob {
  importId: string;
  accountId: string;
}

/** Workforce's work outside requests. */
export function workforceJobs(context: JobContext): Jobs {
  return {
    subgraph: 'workforce',
    database: context.database,
    tasks: {
      [remindTask]: (payload) => remindOfHires(context, payload as { accountId: string }),
      [tellTask]: (payload) => tellOfDeclaration(context, payload as Telling),
      [mailTask]: (payload) => mailDeclaration(context, payload as Telling & { userId: string }),
      'read-import': (payload) => readDrop(context, payload as { dropId: string }),
      'read-import-list': (payload) => readList(context, payload as ImportJob),
      'decide-import': (payload) => decideImportRows(context, payload as ImportJob),
      'apply-import': (payload) => applyImportRows(context, payload as ImportJob),
      'undo-import': (payload) => undoImportRows(context, payload as ImportJob),
      'mail-import': (payload) => mailImport(context, payload as ImportJob),
      'forget-import': (payload) => forgetDrop(context, payload as { dropId: string }),
      'change-employees': (payload) => carryOut(context, (payload as { id: string }).id),
      'redecide-holders': (payload) => runRedecision(context, payload as { id: string }),
      'end-membership': (payload) =>
        endMembership(context, payload as { accountId: string; lastDay: string }),
      'forget-leavers': () => forgetLeavers(context),
      'review-follow-ups': () => reviewFollowUps(context),
    },
    hourly: ['forget-leavers', 'review-follow-ups'],
    consumers: {
      'account.changed': receiveAccount,
      'membership.ended': receiveMembershipEnd,
      'visit.changed': receiveVisit,
    },
  };
}
