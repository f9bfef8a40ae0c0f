const NO_BREAK = '\u00a0';

/**
 * French typography of a sentence written on an ordinary keyboard: a space that must not break before `: ; ? ! » % ·` and
 * after `«`, inside an hour such as 8 h 30, before the unit of a file's size, after « n° » and the letter of an article, and the curly apostrophe. The length never changes, so that source positions stay true.
 * @param {string} text
 */
export function french(text) {
  return text
    .replace(/ (?=[:;?!»%€·])/g, NO_BREAK)
    .replace(/(?<=\d) (?=[hKM]o?\b)|(?<=\d h|n°|\b[DLR]\.?) (?=\d)/g, NO_BREAK)
    .replace(/« /g, `«${NO_BREAK}`)
    .replace(/(?<=\p{L})'(?=[\p{L}«])/gu, '’');
}
