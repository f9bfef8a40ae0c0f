import { nirKey, parseNir } from '@vigie/chassis/identifiers/nir';
import { longNumber } from './long-number.ts';

/**
 * A national number as it was meant, fifteen characters; null for none. The key may stand in a cell of its own or be
 * missing, as in payroll exports: it is computed then. Zeros that somebody put before it to reach a width fall off.
 */
export function readNationalNumber(
  typed: string,
  key: string | undefined,
): { number: string | null; damaged: boolean } {
  const found = longNumber(typed);
  if (found.damaged) return { number: null, damaged: true };
  const text = found.text.replace(/^0+(?=[12])/, '');
  if (text.length !== 13) return { number: parseNir(text)?.number ?? null, damaged: false };
  const body = /^\d{5}(\d{2}|2[AB])\d{6}$/.test(text) ? text : null;
  const end = key?.trim() ? key.trim().padStart(2, '0') : body && nirKey(body);
  return { number: (body && parseNir(`${body}${end}`)?.number) || null, damaged: false };
}

/** Sex that a number tells: the first digit, for a list that has no other column for it. */
export function sexOfNumber(number: string): 'FEMALE' | 'MALE' {
  return number.startsWith('2') ? 'FEMALE' : 'MALE';
}
