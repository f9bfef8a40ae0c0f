/** A role as members see it; its rights stand in `access.role_scope`. */
export interface Role {
  code: string;
  /** French label. */
  label: string;
}

/** Every role, in the order of the matrix. Staff roles hold for the whole service. */
export const roles: readonly Role[] = [
  { code: 'administrator', label: 'Administrateur' },
  { code: 'hr', label: 'RH' },
  { code: 'summons', label: 'Convocation' },
  { code: 'declaration', label: 'Déclaration' },
  { code: 'billing', label: 'Facturation' },
  { code: 'prevention', label: 'Prévention' },
  { code: 'accountant', label: 'Comptable' },
  { code: 'reader', label: 'Lecture seule' },
  { code: 'staff-assistant', label: 'Assistant du service' },
];

/** French label of a role code. */
export function roleLabel(code: string): string {
  return roles.find((role) => role.code === code)?.label ?? code;
}
