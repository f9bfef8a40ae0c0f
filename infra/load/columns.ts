/** French headings of each file, by the field that the rules name. */
export const memberColumns = {
  memberNumber: 'numero',
  siret: 'siret',
  companyName: 'raison sociale',
  name: 'nom',
  street: 'rue',
  postCode: 'code postal',
  city: 'ville',
  activityCode: 'naf',
  joinedOn: 'adhesion',
} as const;

export const employeeColumns = {
  memberNumber: 'numero adherent',
  lastName: 'nom',
  usedName: 'nom usage',
  firstName: 'prenom',
  birthDate: 'naissance',
  sex: 'sexe',
  email: 'courriel',
  employeeNumber: 'matricule',
  contract: 'contrat',
  startDate: 'debut',
  endDate: 'fin',
  jobTitle: 'poste',
  situations: 'situations',
  nationalNumber: 'nir',
} as const;

export const visitColumns = {
  memberNumber: 'numero adherent',
  employeeNumber: 'matricule',
  lastName: 'nom',
  firstName: 'prenom',
  birthDate: 'naissance',
  kind: 'type',
  day: 'date',
  centre: 'centre',
  practitioner: 'praticien',
} as const;

/** The heading under which a field stands; empty for the whole row. */
export function headingOf(
  columns: Readonly<Record<string, string>>,
  field?: string | null,
): string {
  return (field && columns[field]) || '';
}
