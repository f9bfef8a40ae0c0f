/** Lists that show the whole company to whoever chose it so, as their plain address. */
const lists = /^\/\d{7}(?:\/(?:salaries\/embauches|demandes|declaration|factures|documents))?$/;

/** The address of one establishment's own list, from where those of the company stand together. */
export const alone = (href: string): string =>
  lists.test(href) ? `${href}?etablissement=celui-ci` : href;
