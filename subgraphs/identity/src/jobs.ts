import type {
  DisputeAnswered,
  VisitRequestAnswered,
  ReplacementAnswered,
  WorkplaceActionAnswered,
} from '@vigie/chassis/answer-events';
import type { Jobs } from '@vigie/chassis/task';
import {
  receiveActionAnswer,
  receiveAnswer,
  receiveDisputeAnswer,
  tellOfDispute,
  tellOfVisitRequest,
  receiveReplacementAnswer,
  tellOfReplacement,
  tellOfWorkplaceAction,
} from './answer/tell.ts';
import { sendAccessRequestMail, type RequestLetter } from './access-request/jobs.ts';
import { sendInvitationMail } from './invitation/jobs.ts';
import { sendFirmInvitation } from './firm/invitation/jobs.ts';
import type { JobContext } from './job-context.ts';
import { checkWholeJournal, keepJournal } from './journal/jobs.ts';
import { sendMandateRequest, type RequestLetter as MandateLetter } from './mandate/jobs.ts';
import { keepMandates } from './mandate/keep.ts';
import { tellFirmOfMandate, type FirmTidings } from './mandate/tell-firm.ts';
import { tellOfMandate, type MandateTidings } from './mandate/tell.ts';
import { endMemberships } from './membership/jobs.ts';
import { sendDigests } from './notification/jobs.ts';
import { keepNotice } from './notification/keep.ts';
import { tellOfAssistance } from './assistance/jobs.ts';
import type { Alert } from './alert/commands.ts';
import { sendAlert } from './alert/jobs.ts';
import { sendOwnershipMail, type OwnershipLetter } from './ownership/jobs.ts';
import { forgetTries, sendPasswordLink } from './password/jobs.ts';
import { applyRegistrationChanges, sendRegistrationMail } from './registration-change/jobs.ts';
import { forgetServed } from './retention/jobs.ts';
import { forgetPeople } from './retention/people.ts';
import { sendSignInMail } from './sign-in/jobs.ts';
import { sendStaffInvitation } from './staff/invitation/jobs.ts';
import { receiveOffer, tellOfSlotOffer, type SlotOfferLetter } from './slot-offer/tell.ts';
import { watchTries } from './sign-in/watch.ts';

/** Identity's work outside requests. */
export function identityJobs(context: JobContext): Jobs {
  return {
    subgraph: 'identity',
    database: context.database,
    tasks: {
      'check-journal': () => checkWholeJournal(context),
      'keep-journal': () => keepJournal(context),
      'send-digests': () => sendDigests(context),
      'keep-mandates': () => keepMandates(context),
      'send-mandate-request': (payload) => sendMandateRequest(context, payload as MandateLetter),
      'tell-of-mandate': (payload) => tellOfMandate(context, payload as MandateTidings),
      'tell-firm-of-mandate': (payload) =>
        tellFirmOfMandate(context, payload as unknown as FirmTidings),
      'tell-of-slot-offer': (payload) =>
        tellOfSlotOffer(context, payload as unknown as SlotOfferLetter),
      'tell-of-visit-request': (payload) =>
        tellOfVisitRequest(context, payload as VisitRequestAnswered),
      'tell-of-dispute': (payload) => tellOfDispute(context, payload as DisputeAnswered),
      'tell-of-replacement': (payload) =>
        tellOfReplacement(context, payload as ReplacementAnswered),
      'tell-of-workplace-action': (payload) =>
        tellOfWorkplaceAction(context, payload as WorkplaceActionAnswered),
      'forget-tries': () => forgetTries(context),
      'forget-people': () => forgetPeople(context),
      'forget-served': () => forgetServed(context),
      'watch-tries': () => watchTries(context),
      'send-password-link': (payload) => sendPasswordLink(context, payload as { linkId: string }),
      'send-alert': (payload) => sendAlert(context, payload as Alert),
      'send-access-request-mail': (payload) =>
        sendAccessRequestMail(context, payload as RequestLetter),
      'send-invitation-mail': (payload) =>
        sendInvitationMail(context, payload as { letterId: string }),
      'send-firm-invitation': (payload) =>
        sendFirmInvitation(context, payload as { invitationId: string }),
      'send-staff-invitation': (payload) =>
        sendStaffInvitation(context, payload as { invitationId: string }),
      'send-ownership-mail': (payload) => sendOwnershipMail(context, payload as OwnershipLetter),
      'tell-of-assistance': (payload) => tellOfAssistance(context, payload as { id: string }),
      'end-memberships': () => endMemberships(context),
      'apply-registration-changes': () => applyRegistrationChanges(context),
      'send-registration-mail': (payload) =>
        sendRegistrationMail(context, payload as { changeId: string }),
      'send-sign-in-mail': (payload) => sendSignInMail(context, payload as { challengeId: string }),
    },
    hourly: [
      ...[
        'forget-tries',
        'forget-people',
        'forget-served',
        'watch-tries',
        'keep-journal',
        'send-digests',
      ],
      ...['keep-mandates', 'apply-registration-changes', 'end-memberships'],
    ],
    consumers: {
      'charge-dispute.answered': receiveDisputeAnswer,
      'notice.kept': keepNotice,
      'slot.offered': receiveOffer,
      'visit-request.answered': receiveAnswer,
      'replacement.answered': receiveReplacementAnswer,
      'workplace-action.answered': receiveActionAnswer,
    },
  };
}
