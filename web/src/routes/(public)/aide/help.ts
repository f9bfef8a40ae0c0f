/** What a small window tells: of a word, or of the screen over which it opens. */
export interface Help {
  title: string;
  /** Other names of a word. */
  also: string[];
  paragraphs: string[];
  /** Where it stands in the law, in words. */
  law: string | null;
  questions: { question: string; answer: string }[];
  words: { key: string; term: string }[];
  /** Whom to call: the people of the service who follow the account. */
  team: { id: string; name: string; role: string; phone: string | null }[];
  /** Where all of it stands. */
  more: { href: string; label: string };
}
