import type { Refusal } from '../employee/refusal.ts';
import { isDeclarable, isSituationCode } from '@vigie/law/situation';
import { splitSituations } from '../employee/rules.ts';
import { effectiveSituations, ownAfter, type Reasoned } from './situations.ts';
import type { OwnSituation } from './table.ts';

/** Longest reason of a situation, in characters. */
export const longestReason = 500;

/** The parts of a declaration that speak of situations. */
export interface SituationInput {
  situations?: readonly string[] | null | undefined;
  removedSituations?: readonly Reasoned[] | null | undefined;
  situationReasons?: readonly Reasoned[] | null | undefined;
}

/** What a declaration makes of a post, of what is on file and of what was ticked. */
export interface DeclaredSituations {
  own: OwnSituation[];
  /** In force and open to all who read employees. */
  open: string[];
  /** Reasons of confidential situations, by code; they are never part of a post. */
  confidentialReasons: Map<string, string>;
  refusals: Refusal[];
}

/** @param inherited what the post carries; null without a post */
export function declareSituations(
  inherited: readonly string[] | null,
  before: readonly OwnSituation[],
  { situations, removedSituations, situationReasons }: SituationInput,
): DeclaredSituations {
  const ofPost = inherited ?? [];
  const ticked = situations && splitSituations(situations).open;
  const own = ownAfter(ofPost, before, {
    ticked,
    removed: removedSituations,
    reasons: situationReasons,
  });
  const told = splitSituations((situationReasons ?? []).map(({ code }) => code)).confidential;
  return {
    own,
    open: effectiveSituations(ofPost, own),
    confidentialReasons: new Map(
      (situationReasons ?? [])
        .filter(({ code }) => told.includes(code))
        .map(({ code, reason }) => [code, reason.trim()]),
    ),
    refusals: reasonRefusals(own, situationReasons ?? []),
  };
}

/** A removal is a decision somebody answers for: it is written down. An addition may be explained. */
function reasonRefusals(own: readonly OwnSituation[], reasons: readonly Reasoned[]): Refusal[] {
  const removed = own.filter(({ effect }) => effect === 'REMOVED');
  const silent = removed.some(({ reason }) => !reason);
  const tooLong = (reason: string | null) => (reason?.length ?? 0) > longestReason;
  return [
    ...(silent ? [{ code: 'REASON_REQUIRED' as const, field: 'removedSituations' }] : []),
    ...(removed.some(({ reason }) => tooLong(reason))
      ? [{ code: 'TOO_LONG' as const, field: 'removedSituations' }]
      : []),
    ...(reasons.some(({ reason }) => tooLong(reason))
      ? [{ code: 'TOO_LONG' as const, field: 'situationReasons' }]
      : []),
  ];
}

/** What the catalogue does not hold, or the law derives by itself, is declared by nobody. */
export function situationRefusals(own: readonly OwnSituation[]): Refusal[] {
  const known = own.every(({ code }) => isSituationCode(code) && isDeclarable(code));
  return known ? [] : [{ code: 'UNKNOWN_SITUATION', field: 'situations' }];
}
