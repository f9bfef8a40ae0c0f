import type { Read } from '@vigie/chassis/reading';
import DataLoader from 'dataloader';
import { findAddressesOfAccounts } from './account-address/queries.ts';
import type { AddressRow } from './account-address/table.ts';
import { findContactsOfAccounts } from './account-contact/queries.ts';
import type { ContactRow } from './account-contact/table.ts';
import { findAccounts, findAccountsOfCompanies } from './account/queries.ts';
import type { AccountRow } from './account/table.ts';
import { findLastingAdministrators } from './account-user/administrators.ts';
import { findLastSignIns, findOwners, findUsers, type ListedUser } from './account-user/queries.ts';
import { findUsersToCall, type UserToCall } from './account-user/to-call.ts';
import { findCompanies } from './company/queries.ts';
import type { CompanyRow } from './company/table.ts';
import {
  findBoundAccounts,
  findPrograms,
  findScopes,
  findSecrets,
  type Program,
} from './client/queries.ts';
import type { SecretRow } from './client/table.ts';
import { findMembers, type ListedMember } from './firm/member/queries.ts';
import { findFigures, findFirms, type FirmFigures } from './firm/queries.ts';
import type { FirmRow } from './firm/table.ts';
import { countSent, findInvitations, type Sender } from './invitation/queries.ts';
import type { InvitationRow } from './invitation/table.ts';
import { findChanges, findChangesOfAccounts } from './registration-change/queries.ts';
import type { ChangeRow } from './registration-change/table.ts';
import { findProofs, type ShownProof } from './registration-proof/queries.ts';
import { findOpenOffers } from './ownership/queries.ts';
import type { OfferRow } from './ownership/table.ts';
import { findPeopleOf } from './mandate/people.ts';
import { findMandates, findMandatesOfAccounts } from './mandate/queries.ts';
import type { MandateRow } from './mandate/table.ts';
import { findNamed, type KnownPerson } from './person/named.ts';
import { findBehind, type Act } from './assistance/queries.ts';
import type { AssistanceRow } from './assistance/table.ts';
import { findSuccessionsOfAccounts } from './succession/queries.ts';
import type { SuccessionRow } from './succession/table.ts';
import { findAccesses, type AccessRow } from './viewer/queries.ts';

/** One query per batch of entities, shared by the whole gateway request. */
export interface Loaders {
  account: DataLoader<string, AccountRow | null>;
  /** What the caller holds on an account. */
  accessOfAccount: DataLoader<string, AccessRow | null>;
  accountsOfCompany: DataLoader<string, AccountRow[]>;
  accountUser: DataLoader<string, ListedUser | null>;
  addressesOfAccount: DataLoader<string, AddressRow[]>;
  /** Users who administer an account without an end. */
  administrators: DataLoader<string, string[]>;
  changesOfAccount: DataLoader<string, ChangeRow[]>;
  company: DataLoader<string, CompanyRow | null>;
  firmMember: DataLoader<string, ListedMember | null>;
  contactsOfAccount: DataLoader<string, ContactRow[]>;
  invitation: DataLoader<string, InvitationRow | null>;
  /** Invitations of somebody that wait on an account. */
  invitationsSent: DataLoader<Sender, number, string>;
  lastSignIn: DataLoader<string, Date | null>;
  mandate: DataLoader<string, MandateRow | null>;
  /** What an account is asked for and has entrusted. */
  mandatesOfAccount: DataLoader<string, MandateRow[]>;
  /** Who of the firm may act by a mandate. */
  mandatePeople: DataLoader<string, KnownPerson[]>;
  named: DataLoader<string, KnownPerson | null>;
  /** Programs by the name that readers of the journal see. */
  ownerOfAccount: DataLoader<string, ListedUser | null>;
  /** The offer of an account to another of its administrators. */
  openOffer: DataLoader<string, OfferRow | null>;
  program: DataLoader<string, Program | null>;
  firm: DataLoader<string, FirmRow | null>;
  firmFigures: DataLoader<string, FirmFigures>;
  /** Accounts that a program is bound to by name. */
  accountsOfClient: DataLoader<string, AccountRow[]>;
  scopesOfClient: DataLoader<string, string[]>;
  secretsOfClient: DataLoader<string, SecretRow[]>;
  registrationChange: DataLoader<string, ChangeRow | null>;
  /** What is told of the proof of a request for another number. */
  registrationProof: DataLoader<string, ShownProof | null>;
  /** What each account goes on in, or comes from. */
  successionsOfAccount: DataLoader<string, SuccessionRow[]>;
  usersToCall: DataLoader<string, UserToCall[]>;
  /** For whom something was done; by account, person and instant. */
  assistanceBehind: DataLoader<Act, AssistanceRow | null, string>;
}

export function createLoaders(read: Read): Loaders {
  return {
    account: new DataLoader((ids) => read((tx) => findAccounts(tx, ids))),
    accessOfAccount: new DataLoader((ids) => read((tx) => findAccesses(tx, ids))),
    accountsOfCompany: new DataLoader((ids) => read((tx) => findAccountsOfCompanies(tx, ids))),
    accountUser: new DataLoader((ids) => read((tx) => findUsers(tx, ids))),
    addressesOfAccount: new DataLoader((ids) => read((tx) => findAddressesOfAccounts(tx, ids))),
    administrators: new DataLoader((ids) => read((tx) => findLastingAdministrators(tx, ids))),
    changesOfAccount: new DataLoader((ids) => read((tx) => findChangesOfAccounts(tx, ids))),
    company: new DataLoader((ids) => read((tx) => findCompanies(tx, ids))),
    firmMember: new DataLoader((ids) => read((tx) => findMembers(tx, ids))),
    contactsOfAccount: new DataLoader((ids) => read((tx) => findContactsOfAccounts(tx, ids))),
    invitation: new DataLoader((ids) => read((tx) => findInvitations(tx, ids))),
    invitationsSent: new DataLoader((senders) => read((tx) => countSent(tx, senders)), {
      cacheKeyFn: ({ accountId, personId }) => `${accountId} ${personId}`,
    }),
    lastSignIn: new DataLoader((ids) => read((tx) => findLastSignIns(tx, ids))),
    mandate: new DataLoader((ids) => read((tx) => findMandates(tx, ids))),
    mandatesOfAccount: new DataLoader((ids) => read((tx) => findMandatesOfAccounts(tx, ids))),
    mandatePeople: new DataLoader((ids) => read((tx) => findPeopleOf(tx, ids))),
    named: new DataLoader((ids) => read((tx) => findNamed(tx, ids))),
    ownerOfAccount: new DataLoader((ids) => read((tx) => findOwners(tx, ids))),
    openOffer: new DataLoader((ids) => read((tx) => findOpenOffers(tx, ids))),
    program: new DataLoader((ids) => read((tx) => findPrograms(tx, ids))),
    firm: new DataLoader((ids) => read((tx) => findFirms(tx, ids))),
    firmFigures: new DataLoader((ids) => read((tx) => findFigures(tx, ids))),
    accountsOfClient: new DataLoader((ids) => read((tx) => findBoundAccounts(tx, ids))),
    scopesOfClient: new DataLoader((ids) => read((tx) => findScopes(tx, ids))),
    secretsOfClient: new DataLoader((ids) => read((tx) => findSecrets(tx, ids))),
    registrationChange: new DataLoader((ids) => read((tx) => findChanges(tx, ids))),
    registrationProof: new DataLoader((ids) => read((tx) => findProofs(tx, ids))),
    assistanceBehind: new DataLoader((acts) => read((tx) => findBehind(tx, acts)), {
      cacheKeyFn: ({ accountId, personId, at }) => `${accountId} ${personId} ${at.getTime()}`,
    }),
    successionsOfAccount: new DataLoader((ids) => read((tx) => findSuccessionsOfAccounts(tx, ids))),
    usersToCall: new DataLoader((ids) => read((tx) => findUsersToCall(tx, ids))),
  };
}

/** After a command its payload is read anew: what was read before no longer holds. */
export function forgetUsers({
  accessOfAccount,
  accountUser,
  administrators,
  invitation,
  invitationsSent,
  ownerOfAccount,
}: Loaders): void {
  const users = [accountUser, administrators, invitation, invitationsSent, ownerOfAccount];
  for (const loader of [accessOfAccount, ...users]) loader.clearAll();
}

/** The same, after a command on a firm or a mandate. */
export function forgetFirms(loaders: Loaders): void {
  const { firm, firmFigures, firmMember, mandate, mandatePeople, mandatesOfAccount } = loaders;
  for (const loader of [firm, firmFigures, firmMember, mandate, mandatePeople, mandatesOfAccount])
    loader.clearAll();
}

/** As {@link forgetUsers}, after a command about an account and what belongs to it. */
export function forgetAccounts(loaders: Loaders): void {
  const { account, company, accountsOfCompany, addressesOfAccount, contactsOfAccount } = loaders;
  const { changesOfAccount, registrationChange, registrationProof } = loaders;
  for (const loader of [account, company, accountsOfCompany, addressesOfAccount]) loader.clearAll();
  for (const loader of [contactsOfAccount, changesOfAccount, registrationChange]) loader.clearAll();
  registrationProof.clearAll();
}
