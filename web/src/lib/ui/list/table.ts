/** A column of a `Table`. */
export interface Column {
  key: string;
  label: string;
  /** Numbers and amounts stand at the right. */
  align?: 'end';
  /** Address of the list in this order, and whether it stands in that order now. */
  sort?: { href: string; direction: 'ascending' | 'descending' | undefined };
  /** Left out of the cards of a narrow screen: secondary facts that the row's own page repeats. */
  wideOnly?: boolean;
}
