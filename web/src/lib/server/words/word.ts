/** A word of the trade as the portal explains it. Plain spaces and straight apostrophes: whoever shows it sets them. */
export interface Word {
  term: string;
  /** Other names and letters under which people look for it. */
  also?: readonly string[];
  /** What it is, in two sentences at most: this is what stands on the screens. */
  meaning: string;
  /** What follows from it for the employer; only in the glossary. */
  more?: string;
  /** Where it stands in the law: the Code du travail, unless the text is named. */
  articles?: readonly string[];
  /** As `schema/glossary.md` writes it in its second column; the articles of both agree. */
  inContract?: string;
}
