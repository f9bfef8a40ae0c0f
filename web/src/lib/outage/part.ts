import { frenchTexts } from '$lib/format/french';
import type { Scope } from '$lib/rights/right';

/** Parts of the portal that can be missing for a while when the rest is there: each is one service behind the API. */
export const parts = frenchTexts({
  workforce: "l'effectif et le suivi médical",
  appointments: 'les visites et les rendez-vous',
  documents: 'les convocations et les documents',
  billing: 'les factures',
});
export type Part = keyof typeof parts;

export function isPart(name: string): name is Part {
  return Object.hasOwn(parts, name);
}

/** « les visites et les rendez-vous, les factures ». */
export function partsInWords(missing: readonly Part[]): string {
  return missing.map((part) => parts[part]).join(', ');
}

const partsOfScopes: Record<string, Part> = {
  employees: 'workforce',
  absences: 'workforce',
  nir: 'workforce',
  posts: 'workforce',
  privacy: 'workforce',
  declaration: 'workforce',
  visits: 'appointments',
  planning: 'appointments',
  statistics: 'appointments',
  summons: 'documents',
  certificates: 'documents',
  prevention: 'documents',
  invoices: 'billing',
  billing: 'billing',
};

/** The part that a right opens; none for the account itself, without which there is no page. */
export function partOf(scope: Scope): Part | undefined {
  return partsOfScopes[scope.split(':')[0] ?? ''];
}
