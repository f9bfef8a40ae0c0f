import type { FollowUpGround } from '../generated/resolvers.ts';
import type { FollowUpRow, StoredGround } from './table.ts';

const strength = { SIR: 0, SIA: 1, SI: 2 } as const;

const hidden: FollowUpGround = {
  situation: null,
  label: 'Motif confidentiel',
  explanation:
    'Ce motif touche à la santé ou au handicap : seules les personnes qui en ont le droit dans l’entreprise peuvent le lire.',
  profile: null,
  articles: [],
  confidential: true,
};

/** All reasons, the strongest first; those that the caller may not read stand as « Motif confidentiel » at the end. */
export function shownGrounds(row: FollowUpRow): FollowUpGround[] {
  const readable = [
    ...row.grounds.map((ground) => shown(ground, false)),
    ...row.confidentialGrounds.map((ground) => shown(ground, true)),
  ].sort((one, other) => strength[one.profile ?? 'SI'] - strength[other.profile ?? 'SI']);
  const unreadable = row.hiddenGrounds - row.confidentialGrounds.length;
  return [...readable, ...Array.from({ length: unreadable }, () => hidden)];
}

function shown(ground: StoredGround, confidential: boolean): FollowUpGround {
  return { ...ground, articles: [...ground.articles], confidential };
}
