import { followErasures } from '@vigie/chassis/personal-data/follow';
import { register } from './personal-data/register.ts';
import type { WaitingJoined } from '@vigie/chassis/events';
import type { Jobs } from '@vigie/chassis/task';
import { followDigest } from './delivery/consumer.ts';
import { deliverSummons, forgetAddresses } from './delivery/jobs.ts';
import { writeDossier, type DossierJob } from './dossier/jobs.ts';
import { mailForward, type ForwardJob } from './forward/jobs.ts';
import { mailSummonses, type DigestJob } from './announcement/jobs.ts';
import { writeIncidentSheet, type IncidentJob } from './incident/jobs.ts';
import type { JobContext } from './job-context.ts';
import { followMandate } from './mandate/consumer.ts';
import { writeProof } from './mandate/jobs.ts';
import { forgetDocuments, removeFile, type RemovalJob } from './retention/jobs.ts';
import { relockFiles } from './retention/relock.ts';
import { followVisit } from './summons/consumer.ts';
import { askReminders, recallSummons, type ReminderJob } from './reminder/jobs.ts';
import { askSummonses } from './summons/awaited.ts';
import type { SummonsJob } from './summons/enqueue.ts';
import { writeSummons } from './summons/jobs.ts';
import { followWaiting } from './waiting-proof/consumer.ts';
import { writeWaitingProof } from './waiting-proof/jobs.ts';
import { matchAlone, type MatchJob } from './unmatched-paper/jobs.ts';

/** The work of documents outside requests. */
export function documentsJobs(context: JobContext): Jobs {
  return {
    subgraph: 'documents',
    database: context.database,
    tasks: {
      'deliver-summons': (payload) => deliverSummons(context, payload as { deliveryId: string }),
      'forget-addresses': () => forgetAddresses(context),
      'ask-summonses': () => askSummonses(context),
      'ask-reminders': () => askReminders(context),
      'recall-summons': (payload) => recallSummons(context, payload as ReminderJob),
      'mail-forward': (payload) => mailForward(context, payload as ForwardJob),
      'mail-summonses': (payload) => mailSummonses(context, payload as DigestJob),
      'write-dossier': (payload) => writeDossier(context, payload as DossierJob),
      'write-incident-sheet': (payload) => writeIncidentSheet(context, payload as IncidentJob),
      'match-paper': (payload) => matchAlone(context, payload as MatchJob),
      'forget-documents': () => forgetDocuments(context),
      'relock-files': () => relockFiles(context),
      'remove-file': (payload) => removeFile(context, payload as RemovalJob),
      'write-mandate-proof': (payload) => writeProof(context, payload as { facts: string }),
      'write-waiting-proof': (payload) =>
        writeWaitingProof(context, payload as unknown as WaitingJoined),
      'write-summons': (payload) => writeSummons(context, payload as SummonsJob),
    },
    hourly: [
      'ask-summonses',
      'ask-reminders',
      'forget-addresses',
      'forget-documents',
      'relock-files',
    ],
    consumers: {
      'digest.left': followDigest,
      'employee.erased': followErasures(register),
      'mandate.settled': followMandate,
      'visit.changed': followVisit,
      'waiting.joined': followWaiting,
    },
  };
}
