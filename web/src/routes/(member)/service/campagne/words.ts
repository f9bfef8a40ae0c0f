import type {
  CampaignRowFragment,
  CampaignStanding,
  FollowedCampaignQuery,
} from '$lib/graphql/generated/graphql';
import { french } from '$lib/format/french';

/** Where an account stands, in words and tone. */
export const standings = {
  NOT_STARTED: { label: 'Pas commencée', tone: 'neutral' },
  IN_PREPARATION: { label: 'En cours', tone: 'info' },
  TO_COUNTERSIGN: { label: 'À contresigner', tone: 'warning' },
  DONE: { label: 'Faite', tone: 'success' },
  LATE: { label: 'En retard', tone: 'danger' },
  CLOSED: { label: 'Adhésion suspendue ou finie', tone: 'neutral' },
} as const satisfies Record<CampaignStanding, { label: string; tone: string }>;

/** Who can be reminded: nobody has signed, and somebody still can. */
export const isWaitedFor = ({
  standing,
  declaration,
}: Pick<CampaignRowFragment, 'standing' | 'declaration'>): boolean =>
  ['NOT_STARTED', 'IN_PREPARATION', 'TO_COUNTERSIGN'].includes(standing) ||
  declaration?.state === 'IN_CORRECTION';

export type Contact = NonNullable<CampaignRowFragment['account']['contacts']>[number];

/** Whoever is known for the declaration, otherwise whoever runs the company, otherwise anybody. */
export function contactFor(contacts: readonly Contact[] | null | undefined): Contact | undefined {
  const known = contacts ?? [];
  const of = (purpose: Contact['purposes'][number]) =>
    known.find(({ purposes }) => purposes.includes(purpose));
  return of('DECLARATION') ?? of('MANAGEMENT') ?? known[0];
}

export const contactName = ({ firstName, lastName }: Contact): string => `${firstName} ${lastName}`;

/** « 41 % »: all of it only where nobody is missing, nothing of it only where nobody is there. */
export function share(part: number, whole: number): string {
  const percent = whole === 0 ? 0 : Math.floor((part * 100) / whole);
  return french(percent === 0 && part > 0 ? '< 1 %' : `${percent} %`);
}

type Progress = NonNullable<FollowedCampaignQuery['campaignProgress']>;

interface View {
  /** Its word in the address. */
  value: string;
  label: string;
  /** Null for all of them. */
  standing: CampaignStanding | null;
  count: Exclude<keyof Progress, '__typename'>;
}

/** While a campaign is open nobody is late; afterwards who is has not declared, however far it came. */
export const viewsOf = (isOpen: boolean): View[] =>
  views.filter(({ standing }) =>
    isOpen ? standing !== 'LATE' : standing === null || closedStandings.includes(standing),
  );

const closedStandings: readonly CampaignStanding[] = ['DONE', 'LATE', 'CLOSED'];

export const views: readonly View[] = [
  { value: '', label: 'Tous', standing: null, count: 'accounts' },
  { value: 'a-commencer', label: 'Pas commencées', standing: 'NOT_STARTED', count: 'notStarted' },
  { value: 'en-cours', label: 'En cours', standing: 'IN_PREPARATION', count: 'inPreparation' },
  {
    ...{ value: 'a-contresigner', label: 'À contresigner' },
    ...{ standing: 'TO_COUNTERSIGN', count: 'toCountersign' },
  },
  { value: 'faites', label: 'Faites', standing: 'DONE', count: 'done' },
  { value: 'en-retard', label: 'En retard', standing: 'LATE', count: 'late' },
  { value: 'fermes', label: 'Ne déclarent plus', standing: 'CLOSED', count: 'closed' },
];
