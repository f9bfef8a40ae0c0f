import type { ActorTransaction, Database } from '@vigie/chassis/database';
import type { Read } from '@vigie/chassis/reading';
import DataLoader from 'dataloader';
import { findReturnKinds } from './absence/queries.ts';
import type { ReturnKind } from './absence/table.ts';
import { findHalfDays, findOpenings, findVisitsIn, type HalfDay } from './availability/queries.ts';
import { areOpen, findCentres } from './centre/queries.ts';
import type { CentreRow, PlaceKind } from './centre/table.ts';
import { findRoadsFrom, type RoadTo } from './road/queries.ts';
import { findClosures, findGivenUp } from './closure/queries.ts';
import type { ClosureRow } from './closure/table.ts';
import { findUpcoming } from './due/queries.ts';
import type { DueVisitRow } from './due/table.ts';
import { readSetting } from './setting/queries.ts';
import { noticeOf, type Notice } from './visit/cancellation.ts';
import { findPractitioners } from './practitioner/queries.ts';
import type { PractitionerRow } from './practitioner/table.ts';
import { findContradicted, findPreferences, type Preference } from './preference/queries.ts';
import {
  findReplacements,
  findReplacementsOf,
  type ShownReplacement,
} from './replacement/queries.ts';
import { findAttachmentsOf, type ShownAttachment } from './request/attachment/queries.ts';
import { findMessagesOf } from './request/conversation/queries.ts';
import type { MessageRow } from './request/conversation/table.ts';
import { countRequests, type RequestCounts } from './request/counts.ts';
import { findRequested, findRequests, findRequestsOf } from './request/queries.ts';
import type { RequestedEmployeeRow, RequestRow } from './request/table.ts';
import type { VisitFigure } from './statistics/assemble.ts';
import {
  findCompanyHealthFigures,
  findAccountsOf,
  findHealthFigures,
  findServiceFigures,
  findTradeFigures,
  findVisitFigures,
} from './statistics/queries.ts';
import type { PublishedFigures, ServiceFigureRow, TradeFigureRow } from './statistics/table.ts';
import { findTeams } from './team/queries.ts';
import type { TeamMemberRow } from './team/table.ts';
import { findRemoteConsents } from './remote-consent/queries.ts';
import type { RemoteConsentRow } from './remote-consent/table.ts';
import { findUnavailabilities, type Unavailability } from './unavailability/queries.ts';
import { findVisitDocuments } from './visit/document/queries.ts';
import type { VisitDocument } from './visit/document/table.ts';
import { countVisits, type Counts } from './visit/counts.ts';
import {
  findManageable,
  findNextVisits,
  findReturnVisits,
  findVisits,
  findVisitsOf,
} from './visit/queries.ts';
import type { ShownVisit } from './visit/table.ts';
import { findOfferedPlaces, findOpenOffers, findRanks, findWaiting } from './waiting/queries.ts';
import type { SlotOfferRow, WaitingPlaceRow } from './waiting/table.ts';
import { countHeld, findActions } from './workplace-action/queries.ts';
import type { WorkplaceActionRow } from './workplace-action/table.ts';
import type { WorkplaceActionFigure } from './generated/resolvers.ts';

/** One query per batch of entities, shared by the whole gateway request. */
export interface Loaders {
  centre: DataLoader<string, CentreRow | null>;
  /** By identifier of the place that they lead from. */
  roads: DataLoader<string, RoadTo[]>;
  /** By kind of place: whether one is open. */
  placeOpen: DataLoader<PlaceKind, boolean>;
  practitioner: DataLoader<string, PractitionerRow | null>;
  closure: DataLoader<string, ClosureRow | null>;
  /** By identifier of the closure. */
  givenUp: DataLoader<string, ShownVisit[]>;
  halfDay: DataLoader<string, HalfDay | null>;
  /** By identifier of the half-day. */
  visitsOfHalfDay: DataLoader<string, ShownVisit[]>;
  /** By identifier of the half-day. */
  openings: DataLoader<string, Date[]>;
  visit: DataLoader<string, ShownVisit | null>;
  /** By identifier of the visit. */
  visitDocument: DataLoader<string, VisitDocument | null>;
  /** By identifier of the absence; null where the caller may not read causes. */
  returnKind: DataLoader<string, ReturnKind | null>;
  /** By identifier of the employee. */
  visitsOfEmployee: DataLoader<string, ShownVisit[]>;
  /** By identifier of the employee. */
  nextVisit: DataLoader<string, ShownVisit | null>;
  /** By identifier of the employee. */
  upcoming: DataLoader<string, DueVisitRow[]>;
  /** By identifier of the absence. */
  returnVisit: DataLoader<string, ShownVisit | null>;
  /** By identifier of the account; null where the caller may not read. */
  counts: DataLoader<string, Counts | null>;
  request: DataLoader<string, RequestRow | null>;
  /** By identifier of the request. */
  requested: DataLoader<string, RequestedEmployeeRow[]>;
  /** By identifier of the request. */
  messages: DataLoader<string, MessageRow[]>;
  /** By identifier of the request. */
  attachments: DataLoader<string, ShownAttachment[]>;
  /** By identifier of the employee. */
  requestsOfEmployee: DataLoader<string, RequestRow[]>;
  /** By identifier of the account; null where the caller may not read. */
  requestCounts: DataLoader<string, RequestCounts | null>;
  /** By identifier of the account. */
  healthFigures: DataLoader<string, PublishedFigures[]>;
  /** By identifier of the company. */
  companyHealthFigures: DataLoader<string, PublishedFigures[]>;
  /** Accounts whose statistics the caller may read, by identifier of the company. */
  countedAccounts: DataLoader<string, string[]>;
  /** Accounts whose visits the caller may read, by identifier of the company. */
  visitedAccounts: DataLoader<string, string[]>;
  /** How visits ended in a year, by identifier of the account. */
  visitFigures(year: number): DataLoader<string, VisitFigure[]>;
  /** By year. */
  serviceFigure: DataLoader<number, ServiceFigureRow | null>;
  /** By year, then by identifier of the account. */
  tradeFigure(year: number): DataLoader<string, TradeFigureRow | null>;
  /** By identifier of the account. */
  team: DataLoader<string, TeamMemberRow[]>;
  /** By identifier of the account. */
  preference: DataLoader<string, Preference | null>;
  /** Identifiers of appointments, by identifier of the account. */
  contradicted: DataLoader<string, string[]>;
  /** By identifier of the employee; null for all but the service. */
  remoteConsent: DataLoader<string, RemoteConsentRow | null>;
  /** By identifier of the employee. */
  unavailability: DataLoader<string, Unavailability | null>;
  /** By identifier of the visit. */
  waiting: DataLoader<string, WaitingPlaceRow | null>;
  /** By identifier of the place on the waiting list: how many are asked before, counted from 1. */
  waitingRank: DataLoader<string, number>;
  /** Places to which something is offered that the caller may answer, by account. */
  offeredPlaces: DataLoader<string, WaitingPlaceRow[]>;
  /** What is offered now, by identifier of the place on the waiting list. */
  slotOffer: DataLoader<string, SlotOfferRow | null>;
  replacement: DataLoader<string, ShownReplacement | null>;
  /** By identifier of the visit. */
  replacementOfVisit: DataLoader<string, ShownReplacement | null>;
  workplaceAction: DataLoader<string, WorkplaceActionRow | null>;
  /** By year, then by identifier of the account. */
  workplaceActionFigures(year: number): DataLoader<string, WorkplaceActionFigure[]>;
  /** By identifier of the account: whether the caller may cancel there. */
  mayManage: DataLoader<string, boolean>;
  /** One for the whole service, read once however many slots are shown. */
  notice: DataLoader<'service', Notice>;
}

export function createLoaders(read: Read, database: Database): Loaders {
  const load = <Row>(find: (tx: ActorTransaction, ids: readonly string[]) => Promise<Row[]>) =>
    new DataLoader<string, Row>((ids) => read((tx) => find(tx, ids)));
  return {
    centre: load(findCentres),
    roads: load(findRoadsFrom),
    placeOpen: new DataLoader((kinds) => read((tx) => areOpen(tx, kinds))),
    practitioner: load(findPractitioners),
    closure: load(findClosures),
    notice: new DataLoader(async (keys) => {
      const notice = noticeOf(await read(readSetting));
      return keys.map(() => notice);
    }),
    givenUp: load(findGivenUp),
    halfDay: load(findHalfDays),
    visitsOfHalfDay: load(findVisitsIn),
    openings: load(findOpenings),
    visit: load(findVisits),
    visitDocument: load(findVisitDocuments),
    returnKind: load(findReturnKinds),
    visitsOfEmployee: load(findVisitsOf),
    nextVisit: load(findNextVisits),
    upcoming: load(findUpcoming),
    returnVisit: load(findReturnVisits),
    counts: load(countVisits),
    healthFigures: load(findHealthFigures),
    companyHealthFigures: load(findCompanyHealthFigures),
    countedAccounts: load((tx, ids) => findAccountsOf(tx, ids, 'statistics:read')),
    visitedAccounts: load((tx, ids) => findAccountsOf(tx, ids, 'visits:read')),
    visitFigures: perYear((year) => load((tx, ids) => findVisitFigures(tx, ids, year))),
    serviceFigure: new DataLoader((years) => read((tx) => findServiceFigures(tx, years))),
    tradeFigure: perYear((year) => load((tx, ids) => findTradeFigures(tx, ids, year))),
    preference: load(findPreferences),
    contradicted: load(findContradicted),
    remoteConsent: load(findRemoteConsents),
    unavailability: load(findUnavailabilities),
    team: load(findTeams),
    request: load(findRequests),
    requested: load(findRequested),
    messages: load(findMessagesOf),
    attachments: load(findAttachmentsOf),
    requestsOfEmployee: load(findRequestsOf),
    requestCounts: load(countRequests),
    waiting: load(findWaiting),
    waitingRank: new DataLoader((ids) => findRanks(database, ids)),
    offeredPlaces: load(findOfferedPlaces),
    slotOffer: load(findOpenOffers),
    replacement: load(findReplacements),
    replacementOfVisit: load(findReplacementsOf),
    workplaceAction: load(findActions),
    workplaceActionFigures: perYear((year) => load((tx, ids) => countHeld(tx, ids, year))),
    mayManage: load(findManageable),
  };
}

/** One loader for each year that is asked for. */
function perYear<Loader>(open: (year: number) => Loader): (year: number) => Loader {
  const opened = new Map<number, Loader>();
  return (year) => {
    const loader = opened.get(year) ?? open(year);
    opened.set(year, loader);
    return loader;
  };
}
