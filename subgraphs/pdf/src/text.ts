import { wholeArticles } from '@vigie/chassis/article-number';
import type { Content, ContentText, Style } from 'pdfmake/interfaces';
import type { Role } from './structure.ts';

/** Characters of the first font; the second one has the other letters of Latin script. */
const outsideFirstFont = /([\u0100-\u0130\u0132-\u0151\u0154-\u02ba\u1e00-\u1eff]+)/u;

/** A piece of a text; with `link`, an address to follow. */
type Fragment = string | { text: string; link: string };

/**
 * A text in the fonts of the house; names with letters like « ł » or « ğ » are set in the one that has them.
 * @param role what it is to somebody who hears it; null for what every page repeats and nobody hears again
 */
export function text(
  role: Role | null,
  fragments: Fragment | Fragment[],
  style: Style = {},
): ContentText {
  const runs = [fragments].flat().flatMap((fragment) => {
    const { text: whole, ...own } = typeof fragment === 'string' ? { text: fragment } : fragment;
    return typeset(whole)
      .split(outsideFirstFont)
      .filter((part) => part !== '')
      .map((part) => ({
        text: part,
        ...(role && { role }),
        font: outsideFirstFont.test(part) ? 'textExtended' : 'text',
        ...own,
      }));
  });
  return { text: runs, ...style };
}

/** Texts below one another; `unbreakable` ones stay on one page. */
export function stack(content: Content[], style: Style & { unbreakable?: boolean } = {}): Content {
  return { stack: content, ...style };
}

/** The fonts have no narrow no-break space; letters come composed, as fonts have them. No line ends in an article's number. */
function typeset(whole: string): string {
  return wholeArticles(whole.normalize('NFC').replaceAll('\u202f', '\u00a0'));
}
