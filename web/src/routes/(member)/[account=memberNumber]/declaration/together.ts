import { alone } from '../establishment/alone';
import type { CompanyDeclarationsQuery, DeclarationState } from '$lib/graphql/generated/graphql';

type Answer = NonNullable<CompanyDeclarationsQuery['memberAccount']>;
export type Establishment = NonNullable<NonNullable<Answer['company']>['accounts']>[number];
export type Campaign = NonNullable<CompanyDeclarationsQuery['declarationCampaign']>;

/** Any of them shows a declaration. */
const reading = ['declaration:prepare', 'declaration:validate', 'declaration:fee'];

export const mayRead = ({ access }: Pick<Establishment, 'access'>): boolean =>
  reading.some((scope) => holds(access, scope));

export const maySeeFee = ({ access }: Pick<Establishment, 'access'>): boolean =>
  holds(access, 'declaration:fee');

/** An establishment with the campaign that opened last. */
export interface Standing {
  id: string;
  name: string;
  declaration: Establishment['declaration'];
  state: DeclarationState | 'NONE';
  /** The campaign is over, and nothing was ever validated for it. */
  late: boolean;
  /** What can be done now, or where to look. */
  step: { label: string; href: string; open: boolean };
}

export function standingOf(establishment: Establishment, campaign: Campaign): Standing {
  const { id, name, declaration, access } = establishment;
  const state = declaration?.state ?? 'NONE';
  const never = state !== 'VALIDATED' && state !== 'IN_CORRECTION';
  const base = `/${establishment.memberNumber}`;
  return {
    ...{ id, name: name ?? '', declaration, state },
    late: !campaign.isOpen && never,
    step: leadingTo(stepOf(state, access, campaign, base)),
  };
}

const leadingTo = (step: Standing['step']): Standing['step'] => ({
  ...step,
  href: alone(step.href),
});

function stepOf(
  state: Standing['state'],
  access: Establishment['access'],
  { isOpen }: Campaign,
  base: string,
): Standing['step'] {
  const look = { label: 'Voir', href: `${base}/declaration`, open: false };
  if (!isOpen || state === 'VALIDATED') return look;
  const validates = holds(access, 'declaration:validate');
  if (state === 'TO_COUNTERSIGN') {
    const sign = { label: 'Relire et signer', href: `${base}/declaration/signer`, open: true };
    return validates ? sign : look;
  }
  if (!validates && !holds(access, 'declaration:prepare')) return look;
  return { ...look, label: state === 'NONE' ? 'Commencer' : 'Reprendre', open: true };
}

/** What is nearest to its end comes first: the day is the same for all of them. */
const order: readonly Standing['state'][] = [
  ...(['TO_COUNTERSIGN', 'IN_CORRECTION', 'IN_PREPARATION', 'NONE'] as const),
];

/** The one to do next; undefined where nothing waits for the caller. */
export function nextOf(standings: readonly Standing[]): Standing | undefined {
  const open = standings.filter(({ step }) => step.open);
  return open.sort((one, other) => order.indexOf(one.state) - order.indexOf(other.state))[0];
}

/** Sums of what has been begun; what nobody has begun has no figures yet. */
export function totalsOf(standings: readonly Standing[]) {
  const begun = standings.flatMap(({ declaration }) => declaration ?? []);
  const fees = begun.flatMap(({ fee }) => fee ?? []);
  const sum = (cents: readonly number[]): number => cents.reduce((one, other) => one + other, 0);
  const currency = fees[0]?.net.currency;
  return {
    validated: standings.filter(({ state }) => state === 'VALIDATED').length,
    begun: begun.length,
    headcount: sum(begun.map(({ headcount }) => headcount ?? 0)),
    fees: fees.length,
    net: currency ? { cents: sum(fees.map(({ net }) => net.cents)), currency } : null,
    total: currency ? { cents: sum(fees.map(({ total }) => total.cents)), currency } : null,
  };
}

function holds(access: Establishment['access'], scope: string): boolean {
  return (access?.scopes ?? []).some((each) => each === scope);
}
