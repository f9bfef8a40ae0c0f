import type { CombinedError } from '@urql/core';

/** A field that the gateway left null because a right is missing. */
export interface DeniedField {
  /** Schema coordinate, for instance `MemberAccount.invoices`. */
  coordinate: string;
  missingScopes: string[][];
}

/** What went wrong in one answer, sorted by what the portal does about it. */
export interface SortedErrors {
  /** The API gave no answer that can be read. */
  unreachable: boolean;
  /** The session is not, or no longer, valid. */
  unauthenticated: boolean;
  denied: DeniedField[];
  /** Anything else; a defect on one side or the other. */
  unexpected: { message: string; errorId: string | undefined }[];
}

export function sortErrors(error: CombinedError | undefined): SortedErrors {
  const sorted: SortedErrors = {
    unreachable: false,
    unauthenticated: false,
    denied: [],
    unexpected: [],
  };
  if (!error) return sorted;
  sorted.unreachable = error.networkError !== undefined && error.graphQLErrors.length === 0;
  for (const { message, extensions } of error.graphQLErrors) {
    switch (extensions['code']) {
      case 'UNAUTHENTICATED':
        sorted.unauthenticated = true;
        break;
      case 'FORBIDDEN':
        sorted.denied.push({
          coordinate: String(extensions['coordinate'] ?? ''),
          missingScopes: scopeSets(extensions['missingScopes']),
        });
        break;
      default:
        sorted.unexpected.push({ message, errorId: textOf(extensions['errorId']) });
    }
  }
  return sorted;
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
