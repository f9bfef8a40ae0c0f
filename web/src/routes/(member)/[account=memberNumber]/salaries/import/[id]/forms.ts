import type {
  CorrectImportRowInput,
  ImportField,
  MatchImportColumnsInput,
} from '$lib/graphql/generated/graphql';
import { fieldNames } from '../words';

const isField = (text: string): text is ImportField => Object.hasOwn(fieldNames, text);
const textOf = (form: FormData, name: string) => String(form.get(name) ?? '');

/** Columns as the form says them: `colonne-3=LAST_NAME`; a constant: `constante-CONTRACT=CDI`. */
export function matchInput(form: FormData, id: string): MatchImportColumnsInput {
  const columns: MatchImportColumnsInput['columns'] = [];
  const constants: NonNullable<MatchImportColumnsInput['constants']> = [];
  for (const [name, value] of form) {
    const field = String(value);
    const column = /^colonne-(\d+)$/.exec(name)?.[1];
    if (column !== undefined && isField(field)) columns.push({ index: Number(column), field });
    const constant = /^constante-([A-Z_]+)$/.exec(name)?.[1] ?? '';
    if (isField(constant) && field.trim()) constants.push({ field: constant, text: field });
  }
  const sheet = textOf(form, 'feuille') || undefined;
  const version = Number(textOf(form, 'version'));
  return { idempotencyKey: crypto.randomUUID(), id, version, sheet, columns, constants };
}

/** A correction: `cellule-BIRTH_DATE=02/04/1990`, an answer, or the row left out. */
export function correctionInput(form: FormData): CorrectImportRowInput {
  const cells = [...form].flatMap(([name, value]) => {
    const field = /^cellule-([A-Z_]+)$/.exec(name)?.[1] ?? '';
    // A number that is not shown is kept when nothing is typed over it.
    const isHidden = field.startsWith('NATIONAL_NUMBER') && String(value).trim() === '';
    return isField(field) && !isHidden ? [{ field, text: String(value) }] : [];
  });
  const act = textOf(form, 'geste');
  return {
    idempotencyKey: crypto.randomUUID(),
    id: textOf(form, 'ligne'),
    revision: Number(textOf(form, 'revision')),
    ...(act === 'laisser' && { leaveOut: true }),
    ...(act === 'reprendre' && { leaveOut: false }),
    ...(act === 'revenir' && { reopen: true }),
    ...(act === 'corriger' && cells.length > 0 && { cells }),
    ...(act === 'corriger' && form.has('personne') && { person: textOf(form, 'personne') }),
  };
}
