import { mergeResolvers } from '@vigie/chassis/merge-resolvers';
import { accessRequestResolvers } from './access-request/resolvers.ts';
import { accountResolvers } from './account/resolvers.ts';
import { accountAddressResolvers } from './account-address/resolvers.ts';
import { accountContactResolvers } from './account-contact/resolvers.ts';
import { accountUserResolvers } from './account-user/resolvers.ts';
import { assistanceResolvers } from './assistance/resolvers.ts';
import { clientResolvers } from './client/resolvers.ts';
import { companyResolvers } from './company/resolvers.ts';
import { firmResolvers } from './firm/resolvers.ts';
import { assignmentResolvers } from './firm/assignment/resolvers.ts';
import { firmInvitationResolvers } from './firm/invitation/resolvers.ts';
import { firmMemberResolvers } from './firm/member/resolvers.ts';
import { replacementResolvers } from './firm/replacement/resolvers.ts';
import { journalResolvers } from './journal/resolvers.ts';
import { mandateResolvers } from './mandate/resolvers.ts';
import { membershipResolvers } from './membership/resolvers.ts';
import { notificationResolvers } from './notification/resolvers.ts';
import { deviceResolvers } from './device/resolvers.ts';
import { factorResetResolvers } from './factor-reset/resolvers.ts';
import { passkeyResolvers } from './passkey/resolvers.ts';
import { passwordResolvers } from './password/resolvers.ts';
import { personResolvers } from './person/resolvers.ts';
import { profileResolvers } from './profile/resolvers.ts';
import { proofResolvers } from './proof/resolvers.ts';
import { invitationResolvers } from './invitation/resolvers.ts';
import { namedPersonResolvers } from './named-person/resolvers.ts';
import { ownershipResolvers } from './ownership/resolvers.ts';
import { registrationChangeResolvers } from './registration-change/resolvers.ts';
import { registrationProofResolvers } from './registration-proof/resolvers.ts';
import { roleResolvers } from './role/resolvers.ts';
import { secondFactorResolvers } from './second-factor/resolvers.ts';
import { serviceResolvers } from './service/resolvers.ts';
import { sessionResolvers } from './session/resolvers.ts';
import { signInSettingResolvers } from './sign-in-setting/resolvers.ts';
import { signInResolvers } from './sign-in/resolvers.ts';
import { staffInvitationResolvers } from './staff/invitation/resolvers.ts';
import { staffResolvers } from './staff/resolvers.ts';
import { successionResolvers } from './succession/resolvers.ts';
import { totpResolvers } from './totp/resolvers.ts';
import { viewResolvers } from './view/resolvers.ts';
import { viewerResolvers } from './viewer/resolvers.ts';
import { settingResolvers } from './setting/resolvers.ts';

export const resolvers = mergeResolvers([
  settingResolvers,
  accessRequestResolvers,
  accountResolvers,
  accountAddressResolvers,
  accountContactResolvers,
  accountUserResolvers,
  assistanceResolvers,
  clientResolvers,
  companyResolvers,
  firmResolvers,
  assignmentResolvers,
  firmInvitationResolvers,
  firmMemberResolvers,
  replacementResolvers,
  journalResolvers,
  mandateResolvers,
  membershipResolvers,
  namedPersonResolvers,
  notificationResolvers,
  deviceResolvers,
  factorResetResolvers,
  passkeyResolvers,
  passwordResolvers,
  personResolvers,
  profileResolvers,
  proofResolvers,
  invitationResolvers,
  ownershipResolvers,
  registrationChangeResolvers,
  registrationProofResolvers,
  roleResolvers,
  secondFactorResolvers,
  serviceResolvers,
  sessionResolvers,
  signInSettingResolvers,
  signInResolvers,
  staffInvitationResolvers,
  staffResolvers,
  successionResolvers,
  totpResolvers,
  viewResolvers,
  viewerResolvers,
]);
