import { remainder97 } from './remainder.ts';

/**
 * The reference by which a transfer finds its invoice (ISO 11649): banks check its two digits and refuse a mistyped one.
 * @param number number of the invoice as it is printed; its hyphen is left out
 */
export function transferReference(number: string): string {
  const own = number.replace(/[^A-Z0-9]/gi, '').toUpperCase();
  const check = 98 - remainder97(`${own}RF00`);
  return `RF${String(check).padStart(2, '0')}${own}`;
}
