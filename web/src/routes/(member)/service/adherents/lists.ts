/** The register, and who of it has people late for a visit, as tabs. */
export const lists = (path: string) =>
  [
    { href: '/service/adherents', label: 'Registre' },
    { href: '/service/adherents/retards', label: 'Par retard' },
  ].map((list) => ({ ...list, current: list.href === path }));
