import type { CombinedError } from '@urql/core';
import { isPart, type Part } from '$lib/outage/part';

/** A field that the gateway left null because a right is missing. */
export interface DeniedField {
  /** Schema coordinate, for instance `MemberAccount.invoices`. */
  coordinate: string;
  missingScopes: string[][];
}

/** A field that is null because the service behind it does not answer for the moment. */
export interface UnavailableField {
  /** Response keys from the root, without the places in lists. */
  path: string[];
  /** Null for what no page can do without: who the person is, and the account. */
  part: Part | null;
}

/** What went wrong in one answer, sorted by what the portal does about it. */
export interface SortedErrors {
  /** The API gave no answer that can be read. */
  unreachable: boolean;
  /** The session is not, or no longer, valid. */
  unauthenticated: boolean;
  /** The session only shows an account: nothing can be changed in it. */
  readOnly: boolean;
  /** Somebody of the service must say first for whom they do it. */
  callRequired: boolean;
  /** Seconds until anything is answered again, for a person who asked for too much in a minute. */
  wait: number | null;
  denied: DeniedField[];
  unavailable: UnavailableField[];
  /** Anything else; a defect on one side or the other. */
  unexpected: { message: string; errorId: string | undefined }[];
}

export function sortErrors(error: CombinedError | undefined): SortedErrors {
  const sorted: SortedErrors = {
    unreachable: false,
    unauthenticated: false,
    readOnly: false,
    callRequired: false,
    wait: null,
    denied: [],
    unavailable: [],
    unexpected: [],
  };
  if (!error) return sorted;
  sorted.unreachable = error.networkError !== undefined && error.graphQLErrors.length === 0;
  for (const { message, path, extensions } of error.graphQLErrors) {
    switch (extensions['code']) {
      case 'UNAUTHENTICATED':
        sorted.unauthenticated = true;
        break;
      case 'READ_ONLY_VIEW':
        sorted.readOnly = true;
        break;
      case 'CALL_REQUIRED':
        sorted.callRequired = true;
        break;
      case 'QUOTA_EXCEEDED':
        sorted.wait = Number(extensions['retryAfterSeconds'] ?? 60);
        break;
      case 'FORBIDDEN':
        sorted.denied.push({
          coordinate: String(extensions['coordinate'] ?? ''),
          missingScopes: scopeSets(extensions['missingScopes']),
        });
        break;
      case 'SERVICE_UNAVAILABLE':
        sorted.unreachable = true;
        break;
      case 'SUBGRAPH_TIMEOUT':
      case 'SUBGRAPH_UNAVAILABLE':
        sorted.unavailable.push({
          path: (path ?? []).filter((key) => typeof key === 'string'),
          part: partOf(extensions['subgraph']),
        });
        break;
      default:
        sorted.unexpected.push({ message, errorId: textOf(extensions['errorId']) });
    }
  }
  return sorted;
}

function partOf(subgraph: unknown): Part | null {
  return typeof subgraph === 'string' && isPart(subgraph) ? subgraph : null;
}

/** Accepts one set of scopes as well as several alternative ones. */
function scopeSets(value: unknown): string[][] {
  if (!Array.isArray(value)) return [];
  if (value.every((scope) => typeof scope === 'string')) return [value];
  return value.filter(Array.isArray).map((set) => set.map(String));
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
