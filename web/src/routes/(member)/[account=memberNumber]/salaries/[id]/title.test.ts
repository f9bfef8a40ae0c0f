import { of } from '$lib/format/french';
import { describe, expect, it } from 'vitest';
import { titleOf } from './title';

const title = (person: Parameters<typeof titleOf>[0]) =>
  titleOf(person, (name) => `Absence ${of(name)}`, 'Absence');

describe('the title of a form about one person', () => {
  it('says whom', () => {
    expect(title({ firstName: 'Adèle', lastName: 'Abgrall', usedName: null })).toBe(
      'Absence d’Adèle Abgrall',
    );
  });

  it('is plain where the name may not be read', () => {
    expect(title({ firstName: null, lastName: null })).toBe('Absence');
    expect(title(null)).toBe('Absence');
  });
});
