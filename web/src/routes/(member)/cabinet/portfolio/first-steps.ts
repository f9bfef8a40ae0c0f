import type { FirmPortfolioQuery } from '$lib/graphql/generated/graphql';
import { french } from '$lib/format/french';
import { shownSteps, type Step } from '../../first-steps/step';

type Viewer = NonNullable<FirmPortfolioQuery['viewer']>;

/** What somebody of a firm begins with; null where nothing of it is to be shown. */
export function firstSteps(viewer: Viewer): Step[] | null {
  const { firm } = viewer;
  return shownSteps(viewer, firm?.role === 'MANAGER' ? managerSteps(firm) : []);
}

function managerSteps({ clientCount, members, invitations }: NonNullable<Viewer['firm']>): Step[] {
  return [
    {
      title: french('Demandez un premier mandat'),
      detail: french(
        "Avec le numéro d'adhérent ou le SIREN d'un client : il choisit ce qu'il vous confie.",
      ),
      href: '/cabinet/mandats/demander',
      done: (clientCount ?? 0) > 0,
    },
    {
      title: french('Invitez un collaborateur'),
      detail: french('Il verra les clients que vous lui confiez, et eux seuls.'),
      href: '/cabinet/equipe/inviter',
      done: (members?.length ?? 0) > 1 || (invitations?.length ?? 0) > 0,
    },
  ];
}
