import type { DepositStatus } from './table.ts';

/** An invoice that the platform has taken. */
export interface Deposited {
  /** The platform's own name of it. */
  reference: string;
  /** Number as it is printed. */
  number: string;
  attempt: number;
  depositedAt: Date;
}

/** What the platform says became of a deposit. */
export interface PlatformEvent {
  /** The platform's own name of what it tells: told twice it is the same. */
  id: string;
  /** Of which deposit. */
  reference: string;
  status: DepositStatus;
  at: Date;
  /** Why it was rejected or refused, in French; null otherwise. */
  reason: string | null;
}

/** Somebody who carries electronic invoices (« plateforme agréée », CGI art. 289 bis) and tells what became of them. */
export interface InvoicePlatform {
  name: string;
  /**
   * Hands in a Factur-X file; the same key again is the same deposit.
   * @throws when the platform does not answer
   */
  deposit(
    file: { name: string; number: string; content: Buffer },
    key: string,
  ): Promise<{ reference: string }>;
  /** Everything that it tells of these, in any order. */
  statusesOf(deposits: readonly Deposited[]): Promise<PlatformEvent[]>;
}
