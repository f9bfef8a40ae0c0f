import type { VisitKind } from './visits.ts';

/** How a kind of visit may be held at a distance, by « vidéotransmission ». */
export interface RemoteRule {
  /**
   * Whether a service gives such an appointment before a professional has looked at the person's file. The law sets no
   * kind apart; whether it is relevant, the professional judges (R4624-41-2). Where a decision on aptitude, an
   * authorisation or a state of exposures rests on an examination, services ask first: practice, not law.
   */
  unasked: boolean;
  /** Why it may be at a distance at all; read in the official text on 28 November 2026. */
  basis: readonly string[];
}

/** All visits and examinations of the individual follow-up, each with the consent of the worker (R4624-41-3). */
export const remoteRules: Readonly<Record<VisitKind, RemoteRule>> = {
  VIP_INIT: conversation(),
  EMA_INIT: examination(),
  VIP_PERIO: conversation(),
  EMA_PERIO: examination(),
  VI: conversation(),
  PRE_REPRISE: conversation(),
  REPRISE_MAT: examination(),
  REPRISE_MP: examination(),
  REPRISE_AT: examination(),
  REPRISE_NP: examination(),
  DEM_SAL: conversation(),
  DEM_EMP: examination(),
  DEM_MT: examination(),
  ANCI_EXAM: examination('R4323-56'),
  MI_CARRIERE: conversation(),
  POST_EXPO: examination(),
  POST_PRO: examination(),
};

function conversation(): RemoteRule {
  return { ...examination(), unasked: true };
}

function examination(...further: string[]): RemoteRule {
  return { unasked: false, basis: ['L4624-1 II', 'R4624-41-1', 'R4624-41-3', ...further] };
}
