import { frenchTexts } from '$lib/format/french';
import type { Scope } from '$lib/rights/right';
import type { Destination } from '../rechercher/found';

/** What is often done for the service, by the title of its screen, and the right without which it cannot be done. */
const acts: readonly { href: string; label: string; scope: Scope }[] = [
  {
    href: '/service/adherents/ajouter',
    label: 'Enregistrer un adhérent',
    scope: 'members:manage',
  },
  { href: '/service/cabinets/ajouter', label: 'Enregistrer un cabinet', scope: 'members:manage' },
  {
    href: '/service/disponibilites/ouvrir',
    label: 'Ouvrir une demi-journée',
    scope: 'planning:manage',
  },
  {
    href: '/service/disponibilites/fermer',
    label: 'Signaler une absence',
    scope: 'planning:manage',
  },
  {
    href: '/service/planning/semaine',
    label: 'Semaine de planification',
    scope: 'planning:manage',
  },
  { href: '/service/equipe/inviter', label: "Inviter dans l'équipe", scope: 'staff:manage' },
  { href: '/service/tarifs/nouveau', label: 'Ajouter un tarif', scope: 'billing:manage' },
];

/** For the search: only what somebody may do; without known rights, nothing. */
export function actionsFor(scopes: readonly string[] | undefined): Destination[] {
  return acts
    .filter(({ scope }) => scopes?.includes(scope))
    .map(({ href, label }) => ({ href, isAct: true, ...frenchTexts({ label }) }));
}
