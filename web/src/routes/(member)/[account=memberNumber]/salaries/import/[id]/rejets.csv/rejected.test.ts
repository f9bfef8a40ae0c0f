import { expect, it } from 'vitest';
import { rejectedList, type RejectedRow } from './rejected';

const row = (change: Partial<RejectedRow>): RejectedRow => ({
  ...{ id: '1', reason: null, place: { line: 4 }, cells: [], errors: [] },
  ...change,
});

it('says what to mend beside the cells of each row, in columns that an import understands', () => {
  const list = rejectedList([
    row({
      cells: [
        { field: 'FIRST_NAME', text: 'Zoé' },
        { field: 'LAST_NAME', text: 'Dubreuil' },
      ],
      errors: [{ code: 'REQUIRED', field: 'BIRTH_DATE', explanation: null, lines: [] }],
    }),
    row({ place: null, reason: 'CHANGED_MEANWHILE', cells: [{ field: 'LAST_NAME', text: 'Roc' }] }),
  ]);
  const [headings, first, second] = list.replaceAll('\u00a0', ' ').split('\r\n');
  expect(headings).toBe('\uFEFFÀ corriger;Ligne;Nom de naissance;Prénom');
  expect(first).toBe('Date de naissance : Complétez cette cellule.;4;Dubreuil;Zoé');
  expect(second).toMatch(/^La fiche a changé entre-temps.*;;Roc;$/);
});
