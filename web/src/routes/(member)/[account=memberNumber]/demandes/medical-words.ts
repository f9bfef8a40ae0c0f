/** Beginnings of words that belong to the medical secret, without accents. */
const medical = [
  ...['cancer', 'depress', 'diabet', 'epilep', 'asthm', 'hernie', 'fractur', 'tumeur', 'migrain'],
  ...['enceint', 'grossess', 'maladi', 'malade', 'patholog', 'diagnos', 'symptom', 'handicap'],
  ...['medicament', 'traitement', 'ordonnance', 'chirurg', 'hopital', 'hospitalis', 'psychiat'],
  ...['burn-out', 'burnout', 'addict', 'alcool', 'drogue', 'vih', 'hepatit', 'lombalgi', 'sciati'],
];

/** The words of a text that look medical, as they were written, each once. */
export function medicalWords(text: string): string[] {
  const words = text.match(/[\p{L}-]+/gu) ?? [];
  const found = words.filter((word) => {
    const plain = word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
    return medical.some((beginning) => plain.startsWith(beginning));
  });
  return [...new Set(found)];
}
