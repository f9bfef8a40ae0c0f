/** The service answered a request for visits; whoever asked is told. */
export interface VisitRequestAnswered {
  requestId: string;
  accountId: string;
  /** Who asked. */
  userId: string;
  about: 'ACCEPTED' | 'REJECTED' | 'ASKED_BACK';
}

/** The service gave a workplace action its day, or turned it down; whoever asked is told. */
export interface WorkplaceActionAnswered {
  actionId: string;
  accountId: string;
  /** Who asked. */
  userId: string;
  about: 'PLANNED' | 'DECLINED';
}

/** The service confirmed another employee for an appointment, or turned the proposal down; whoever proposed is told. */
export interface ReplacementAnswered {
  replacementId: string;
  /** Of whoever has the appointment now. */
  visitId: string;
  accountId: string;
  /** Who proposed. */
  userId: string;
  about: 'CONFIRMED' | 'DECLINED';
}

/** The service answered whoever disputed the fee of a missed visit; they are told. */
export interface DisputeAnswered {
  disputeId: string;
  chargeId: string;
  accountId: string;
  /** Who disputed it. */
  userId: string;
  about: 'ACCEPTED' | 'REFUSED';
}

/** A free slot is offered to a visit that waits: whoever answers for the account is told, while there is time. */
export interface SlotOffered {
  offerId: string;
  visitId: string;
  accountId: string;
  startsAt: string;
  /** Last instant to answer. */
  until: string;
}
