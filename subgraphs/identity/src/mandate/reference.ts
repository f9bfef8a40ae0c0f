import { parseMemberNumber } from '@vigie/chassis/identifiers/member-number';
import { parseSiren, parseSiret } from '@vigie/chassis/identifiers/siren';

/** By which number a firm names a client. */
export interface Reference {
  kind: 'member' | 'siren' | 'siret';
  value: string;
}

/** A number as somebody typed it or a spreadsheet wrote it; null for what is none. */
export function readReference(typed: string): Reference | null {
  const text = typed.replace(/[\s. ]/g, '');
  const siret = parseSiret(text);
  if (siret) return { kind: 'siret', value: siret };
  const siren = parseSiren(text);
  if (siren) return { kind: 'siren', value: siren };
  const member = parseMemberNumber(text);
  return member ? { kind: 'member', value: member } : null;
}

/** A line of a list: the number, and after a semicolon the name that the firm gives the client. */
export function readLine(line: string): { typed: string; name: string } {
  const [typed = '', ...name] = line.split(';');
  return { typed, name: name.join(';') };
}
