/** Lists of activities that INSEE gives codes from. */
export type ActivityNomenclature = 'NAF_REV2' | 'NAF_2025';

/** Divisions that neither list has: the first two digits of a code. */
const gaps = ['00', '04', '34', '40', '44', '48', '54', '57', '67', '76', '83', '89'];

/** NAF 2025 has shared the trade in vehicles out between wholesale and retail. */
const gone: Record<ActivityNomenclature, readonly string[]> = { NAF_REV2: [], NAF_2025: ['45'] };

/**
 * An activity code without dot, or null: two digits of a division that exists in the list, two more and a letter. Codes
 * are never carried from one list to the other, since many of them mean something else there.
 */
export function parseActivityCode(text: string, nomenclature: ActivityNomenclature): string | null {
  const code = text.replace(/[\s.]/g, '').toUpperCase();
  if (!/^\d{4}[A-Z]$/.test(code)) return null;
  const division = code.slice(0, 2);
  return gaps.includes(division) || gone[nomenclature].includes(division) ? null : code;
}
