import type { FirmRole } from '$lib/graphql/generated/graphql';

const names: Record<FirmRole, string> = {
  MANAGER: 'Responsable',
  COLLABORATOR: 'Collaborateur',
};

/** What somebody is in a firm, as people call it. */
export const roleName = (role: FirmRole): string => names[role];

/** What each role sees, for whoever gives it. */
export const roleOptions = [
  { value: 'COLLABORATOR', label: 'Collaborateur : voit les clients qui lui sont confiés' },
  { value: 'MANAGER', label: 'Responsable : voit tous les clients, l’équipe et les mandats' },
];

/** « Rouvray Mathilde ». */
export const listName = ({ firstName, lastName }: { firstName: string; lastName: string }) =>
  `${lastName} ${firstName}`;

/** « Mathilde Rouvray », in headings and sentences. */
export const fullName = ({ firstName, lastName }: { firstName: string; lastName: string }) =>
  `${firstName} ${lastName}`;
