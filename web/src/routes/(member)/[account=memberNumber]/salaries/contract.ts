import type { ContractKind, EmployeeStatus, Sex } from '$lib/graphql/generated/graphql';

export const contracts: Record<ContractKind, string> = {
  CDI: 'CDI',
  CDD: 'CDD',
  APPRENTICE: 'Contrat d’apprentissage',
  TEMPORARY: 'Intérim',
  SEASONAL: 'Contrat saisonnier',
};

export const contractOptions = Object.entries(contracts).map(([value, label]) => ({
  value,
  label,
}));

export const sexes: Record<Sex, string> = { FEMALE: 'Femme', MALE: 'Homme' };

export const sexOptions = Object.entries(sexes).map(([value, label]) => ({ value, label }));

type Tone = 'success' | 'info' | 'neutral' | 'warning';

/** Words that say of a woman what they say of a man. */
export const statuses: Record<EmployeeStatus, { label: string; tone: Tone }> = {
  ACTIVE: { label: 'En poste', tone: 'success' },
  UPCOMING: { label: 'À venir', tone: 'info' },
  CLOSED: { label: 'Hors effectif', tone: 'neutral' },
  ANNOUNCED: { label: 'À confirmer', tone: 'warning' },
};
