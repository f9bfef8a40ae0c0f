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
  kind: 'PAID' | 'FAILED' | 'EXPIRED';
  /** Which order. */
  reference: string;
  /** What came, in cents of euro; null where nothing did, or in another currency. */
  cents: number | null;
}

/** Somebody who takes cards on a page of their own, and tells afterwards what came. */
export interface CardProvider {
  name: string;
  /** @throws when the provider does not answer */
  open(order: CardOrder, idempotencyKey: string): Promise<{ reference: string; url: string }>;
  /**
   * What a webhook says; null for what does not concern an order.
   * @throws InvalidSignature for what the provider has not signed, or long ago
   */
  read(body: string, headers: Headers): Promise<CardEvent | null>;
}

/** A webhook that its provider has not signed as it is. */
export class InvalidSignature extends Error {}
