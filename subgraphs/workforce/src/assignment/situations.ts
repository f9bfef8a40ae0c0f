import type { OwnSituation } from './table.ts';

/** A situation with what somebody wrote about it. */
export interface Reasoned {
  code: string;
  reason: string;
}

/** What a declaration says of situations; absent parts stay as they are on file. */
export interface Declared {
  /** Codes ticked, those of the post among them or not. */
  ticked?: readonly string[] | null | undefined;
  /** Situations of the post that this person does not have. */
  removed?: readonly Reasoned[] | null | undefined;
  /** Why situations were added. */
  reasons?: readonly Reasoned[] | null | undefined;
}

/** What somebody works in: what the post carries and what was added, without what was removed. */
export function effectiveSituations(
  inherited: readonly string[],
  own: readonly OwnSituation[],
): string[] {
  const more = own.filter(({ effect }) => effect === 'ADDED').map(({ code }) => code);
  const without = new Set(own.filter(({ effect }) => effect === 'REMOVED').map(({ code }) => code));
  return [...new Set([...inherited, ...more])].filter((code) => !without.has(code)).sort();
}

/**
 * The person's own situations after a declaration. Nothing of the post falls away by silence: what is not ticked stays
 * inherited until somebody removes it with a reason. A tick takes an earlier removal back.
 * @param inherited what the post carries
 * @param before own situations on file
 */
export function ownAfter(
  inherited: readonly string[],
  before: readonly OwnSituation[],
  { ticked, removed, reasons }: Declared,
): OwnSituation[] {
  const kept = (effect: OwnSituation['effect']) => before.filter((each) => each.effect === effect);
  const added = ticked
    ? ticked.filter((code) => !inherited.includes(code) || kept('ADDED').some(isOf(code)))
    : kept('ADDED').map(({ code }) => code);
  const gone: readonly { code: string; reason: string | null }[] =
    removed ?? kept('REMOVED').filter(({ code }) => !ticked?.includes(code));
  const removals = gone.filter(({ code }) => inherited.includes(code));
  const additions = added.filter((code) => !removals.some(isOf(code)));
  return [
    ...[...new Set(additions)].map((code) => ({
      code,
      effect: 'ADDED' as const,
      reason: reasons?.find(isOf(code))?.reason.trim() || reasonOnFile(before, code),
    })),
    ...removals.map(({ code, reason }) => ({
      code,
      effect: 'REMOVED' as const,
      reason: reason?.trim() ?? null,
    })),
  ];
}

function reasonOnFile(before: readonly OwnSituation[], code: string): string | null {
  return before.find((each) => each.code === code && each.effect === 'ADDED')?.reason ?? null;
}

const isOf = (code: string) => (each: { code: string }) => each.code === code;

/** Where a situation in force comes from. */
export type Origin = 'INHERITED' | 'ADDED' | 'REMOVED';

/** Each situation of the post and of the person, those that were removed included. */
export interface Stated {
  code: string;
  origin: Origin;
  reason: string | null;
}

/** Inherited ones first, then added ones, those removed last; each kind in the order of the codes. */
export function statedSituations(
  inherited: readonly string[],
  own: readonly OwnSituation[],
): Stated[] {
  const removed = own.filter(
    ({ code, effect }) => effect === 'REMOVED' && inherited.includes(code),
  );
  const added = own.filter(({ code, effect }) => effect === 'ADDED' && !inherited.includes(code));
  const kept = inherited.filter((code) => !removed.some(isOf(code)));
  const by = (one: { code: string }, other: { code: string }) => (one.code < other.code ? -1 : 1);
  return [
    ...kept.map((code) => ({ code, origin: 'INHERITED' as const, reason: null })).sort(by),
    ...added.map(({ code, reason }) => ({ code, origin: 'ADDED' as const, reason })).sort(by),
    ...removed.map(({ code, reason }) => ({ code, origin: 'REMOVED' as const, reason })).sort(by),
  ];
}
