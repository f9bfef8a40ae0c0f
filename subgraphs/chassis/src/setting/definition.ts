import type { PgTable } from 'drizzle-orm/pg-core';
import { pictureProblem, pictureWords, type PictureProblem } from './picture.ts';

/** One rule of the service that it may set itself, as people read it. */
export interface SettingDefinition {
  code: string;
  /** What it belongs to, in French; settings of a theme stand together. */
  theme: string;
  label: string;
  /** What it changes for whom, in one or two plain French sentences. */
  explanation: string;
  /** French unit behind a number. */
  unit?: string;
  kind: 'NUMBER' | 'BOOLEAN' | 'CHOICE' | 'TEXT' | 'IMAGE';
  least?: number;
  /** Greatest number, longest text in characters, or largest picture in bytes. */
  most?: number;
  choices?: readonly { value: string; label: string }[];
  /** Whether a text can be right: its form, its check digits. Any text is where this is absent. */
  sound?: (text: string) => boolean;
  /** A text that is right, of nobody: shown where one is asked for and where one is refused. */
  example?: string;
  /** Value before anybody has changed it; absent for what every service has of its own. */
  usual?: string;
  /** Where it stands: a table of one row. */
  table: PgTable;
  /** Name of the column, as the row has it. */
  field: string;
  /** Says that a value does not go with the others of its table. */
  conflicts?: (row: Readonly<Record<string, unknown>>) => boolean;
}

/** Why a value is not taken. */
export type SettingProblem =
  | 'REQUIRED'
  | 'NOT_A_NUMBER'
  | 'OUT_OF_RANGE'
  | 'UNKNOWN_CHOICE'
  | 'TOO_LONG'
  | 'UNSOUND'
  | PictureProblem;

/** Longest text of a setting that does not say otherwise, in characters. */
const longestText = 200;

/** What speaks against a value by itself; null for one that can be taken. */
export function problemOf(definition: SettingDefinition, value: string): SettingProblem | null {
  const { kind, least = 0, most, choices = [] } = definition;
  switch (kind) {
    case 'NUMBER': {
      if (!/^\d{1,6}$/.test(value)) return value === '' ? 'REQUIRED' : 'NOT_A_NUMBER';
      return Number(value) < least || Number(value) > (most ?? Infinity) ? 'OUT_OF_RANGE' : null;
    }
    case 'BOOLEAN':
      return value === 'true' || value === 'false' ? null : 'UNKNOWN_CHOICE';
    case 'CHOICE':
      return choices.some((choice) => choice.value === value) ? null : 'UNKNOWN_CHOICE';
    case 'TEXT':
      return textProblem(definition, value);
    case 'IMAGE':
      return pictureProblem(value, most ?? 0);
  }
}

function textProblem(
  { most = longestText, sound = () => true }: SettingDefinition,
  value: string,
): SettingProblem | null {
  if (value === '') return 'REQUIRED';
  if (value.length > most) return 'TOO_LONG';
  return sound(value) ? null : 'UNSOUND';
}

/** A value as its column holds it. */
export function stored({ kind }: SettingDefinition, value: string): string | number | boolean {
  if (kind === 'NUMBER') return Number(value);
  return kind === 'BOOLEAN' ? value === 'true' : value;
}

/** A change as the journal names it: « Préavis d’annulation : 72, au lieu de 48 »; of pictures and long texts the label alone. */
export function toldChange(definition: SettingDefinition, before: string, after: string): string {
  const { label, kind, most = longestText } = definition;
  if (kind === 'IMAGE' || (kind === 'TEXT' && most > longestText)) return label;
  const [now, then] = [after, before].map((value) => valueWords(definition, value));
  return `${label}\u00a0: ${now}, au lieu de ${then}`;
}

function valueWords({ kind, choices = [] }: SettingDefinition, value: string): string {
  if (kind === 'NUMBER') return value;
  if (kind === 'BOOLEAN') return value === 'true' ? 'oui' : 'non';
  const words = choices.find((choice) => choice.value === value)?.label ?? value;
  return words ? `«\u00a0${words}\u00a0»` : 'rien';
}

/** A value as the journal tells it: nobody reads a picture there. */
export function journalled({ kind }: SettingDefinition, value: string): string {
  return kind === 'IMAGE' ? pictureWords(value) : value;
}
