/** What is to be paid, and where the browser goes afterwards. */
export interface CardOrder {
  cents: number;
  /** What it is for, in French, as the provider shows it. */
  label: string;
  returnUrl: string;
  abandonUrl: string;
}

/** What a provider says that has become of an order. */
export interface CardEvent {
  /** The provider's own name of the event: told twice it is the same. */
  id: string;
  kind: 'PAID' | 'FAILED' | 'EXPIRED' | 'REFUNDED' | 'REFUND_FAILED';
  /** Which order, as the provider calls it; of a refund, our own identifier. */
  reference: string;
  /** What came or went, in cents of euro; null where nothing did, or in another currency. */
  cents: number | null;
}

/** Money that is to go back to the card of an order. */
export interface RefundOrder {
  /** Of the order that was paid. */
  reference: string;
  cents: number;
  /** Our own identifier of the refund: asked for twice, it is done once. */
  refundId: string;
}

/** What a provider answers: it went, it will be told, or it will not be done and why. */
export type RefundAnswer =
  | { state: 'DONE'; reference: string }
  | { state: 'PENDING'; reference: string }
  | { state: 'FAILED'; failure: string };

/** Somebody who takes cards on a page of their own, and tells afterwards what came. */
export interface CardProvider {
  name: string;
  /** @throws when the provider does not answer */
  open(order: CardOrder, idempotencyKey: string): Promise<{ reference: string; url: string }>;
  /** @throws when the provider does not answer; it may have heard */
  refund(order: RefundOrder): Promise<RefundAnswer>;
  /**
   * What a webhook says; null for what does not concern an order or a refund.
   * @throws InvalidSignature for what the provider has not signed, or long ago
   */
  read(body: string, headers: Headers): Promise<CardEvent | null>;
}

/** A webhook that its provider has not signed as it is. */
export class InvalidSignature extends Error {}
