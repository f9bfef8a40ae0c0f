interface Listed {
  /** Its establishment, where those of the whole company are listed together. */
  account?: { memberNumber?: string | null; name?: string | null } | null | undefined;
}

/** Path of the account that a row belongs to: its own, or else the one whose list it stands in. */
export const homeOf = ({ account }: Listed, base: string): string =>
  account?.memberNumber ? `/${account.memberNumber}` : base;

/** Lists that show the whole company to whoever chose it so, as their plain address. */
const lists = /^\/\d{7}(?:\/(?:salaries\/embauches|demandes|declaration|factures|documents))?$/;

/** The address of one establishment's own list, from where those of the company stand together. */
export const alone = (href: string): string =>
  lists.test(href) ? `${href}?etablissement=celui-ci` : href;
