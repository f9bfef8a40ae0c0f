interface Listed {
  /** Its establishment, where those of the whole company are listed together. */
  account?: { memberNumber?: string | null; name?: string | null } | null | undefined;
}

/** Path of the account that a row belongs to: its own, or else the one whose list it stands in. */
export const homeOf = ({ account }: Listed, base: string): string =>
  account?.memberNumber ? `/${account.memberNumber}` : base;
