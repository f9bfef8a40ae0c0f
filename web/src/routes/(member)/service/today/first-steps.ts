import type { StaffTodayStepsQuery } from '$lib/graphql/generated/graphql';
import { french } from '$lib/format/french';
import type { Step } from '../../first-steps/step';

/** What somebody of the service begins with, as far as their roles go; each is done when the service says so. */
export function stepsOf(told: StaffTodayStepsQuery, scopes: readonly string[]): Step[] {
  const may = (scope: string) => scopes.includes(scope);
  return [
    ...(may('settings:write') ? settingsStep(told) : []),
    ...(may('staff:manage') ? colleagueStep(told) : []),
    ...(may('planning:manage') ? weekStep(told) : []),
  ];
}

function settingsStep({ identitySettings }: StaffTodayStepsQuery): Step[] {
  if (!identitySettings) return [];
  return [
    {
      title: french('Vérifiez les paramètres de votre service'),
      detail: french('Nom, adresse, téléphone, horaires : vos adhérents les lisent partout.'),
      href: '/service/parametres',
      done: identitySettings.some(({ version }) => version > 0),
    },
  ];
}

function colleagueStep({ staff, staffInvitations }: StaffTodayStepsQuery): Step[] {
  if (!staff || !staffInvitations) return [];
  return [
    {
      title: french('Invitez vos collègues'),
      detail: french('Chacun entre avec son adresse ; son rôle dit ce qui lui est ouvert.'),
      href: '/service/equipe/inviter',
      done: staff.length > 1 || staffInvitations.length > 0,
    },
  ];
}

function weekStep({ weeklyHalfDays }: StaffTodayStepsQuery): Step[] {
  if (!weeklyHalfDays) return [];
  return [
    {
      title: french('Écrivez les semaines types des praticiens'),
      detail: french("Leurs demi-journées s'ouvrent alors seules, jusqu'à votre horizon."),
      href: '/service/disponibilites/ouvrir',
      done: weeklyHalfDays.length > 0,
    },
  ];
}
