import { describe, expect, it } from 'vitest';
import { decided, errorsIn, known, row } from '../testing/deciding.ts';
import type { ImportRow } from './row.ts';
import type { KnownPerson } from './known-person.ts';

/** Who a row is taken for: an id and by what, nobody, or a question. */
function takenFor(one: ImportRow, ...people: KnownPerson[]): string {
  const decision = decided(one, people);
  if (decision.person) return `${decision.person.id} by ${decision.person.by}`;
  return decision.errors.length > 0 ? errorsIn(decision).join() : 'nobody';
}

const number = '190040299000190';
const hash = `hash of ${number}`;

describe('une personne connue est reconnue', () => {
  it('à son numéro, même sous un autre nom', () => {
    const married = row({ lastName: 'Le Goff', nationalNumber: number });
    expect(takenFor(married, known({ numberFingerprint: hash }))).toBe(
      'bastien by NATIONAL_NUMBER',
    );
  });

  it('à son numéro d’avant, quand une DSN dit qu’il a changé', () => {
    const changed = row(
      { lastName: 'Autre' },
      { traits: { formerly: { nationalNumber: number } } },
    );
    expect(takenFor(changed, known({ numberFingerprint: hash }))).toBe(
      'bastien by NATIONAL_NUMBER',
    );
  });

  it('à son matricule, zéros de tête ou non, si le nom ou la naissance s’accordent', () => {
    const person = known({ employeeNumber: '00012' });
    expect(takenFor(row({ employeeNumber: '12', lastName: 'Rouvray' }), person)).toBe(
      'bastien by EMPLOYEE_NUMBER',
    );
    const other = {
      employeeNumber: '12',
      lastName: 'Le Goff',
      firstName: 'Zoé',
      birthDate: '03/05/1985',
    };
    expect(takenFor(row(other), person)).toBe('nobody');
  });

  it.each([
    [
      'sans accents ni capitales',
      { lastName: 'Lefèvre-Dréau', firstName: 'Maël' },
      { lastName: 'LEFEVRE DREAU', firstName: 'MAEL' },
    ],
    [
      'particule collée',
      { lastName: "D'Angélo", firstName: 'Zoé' },
      { lastName: 'DANGELO', firstName: 'Zoé' },
    ],
    [
      'nom en deux mots',
      { lastName: 'Le Goff', firstName: 'Ana' },
      { lastName: 'LEGOFF', firstName: 'Ana' },
    ],
    [
      'seconds prénoms',
      { lastName: 'Morel', firstName: 'Éric' },
      { lastName: 'MOREL', firstName: 'Éric Jean Paul' },
    ],
    [
      'nom d’usage dans la liste',
      { lastName: 'García López', usedName: 'Lefèvre', firstName: 'Inès' },
      { lastName: 'LEFEVRE', firstName: 'Inès' },
    ],
    [
      'nom d’usage dans la base',
      { lastName: 'Lefèvre', firstName: 'Inès' },
      { lastName: 'GARCIA LOPEZ', usedName: 'LEFEVRE', firstName: 'Inès' },
    ],
  ])('à son nom et sa naissance : %s', (_, person, cells) => {
    expect(takenFor(row(cells), known(person))).toBe('bastien by NAME_AND_BIRTH');
  });

  it('de préférence parmi ceux qui sont là', () => {
    const former = known({ id: 'former', leftOn: '2024-01-31' });
    expect(takenFor(row(), former, known())).toBe('bastien by NAME_AND_BIRTH');
  });

  it('sous le nom qu’elle portait avant', () => {
    const renamed = row(
      { lastName: 'Le Goff', firstName: 'Zoé' },
      { traits: { formerly: { lastName: 'Rouvrais', firstName: 'Bastien' } } },
    );
    expect(takenFor(renamed, known())).toBe('bastien by NAME_AND_BIRTH');
  });
});

describe('n’est pas la même personne', () => {
  it.each([
    ['un frère jumeau', { firstName: 'Corentin' }],
    ['un homonyme d’un autre âge', { birthDate: '17/11/1971' }],
    ['un prénom composé d’un autre mot', { firstName: 'Jean-Bastien' }],
  ])('%s', (_, cells) => {
    expect(takenFor(row(cells), known())).toBe('nobody');
  });
});

describe('un doute est une question', () => {
  it.each([
    ['une partie du nom', { lastName: 'Rouvrais Morel' }],
    ['la particule en plus', { lastName: 'de Rouvrais' }],
    ['un prénom proche', { firstName: 'Bastian' }],
    ['nom et prénom échangés', { lastName: 'Bastien', firstName: 'Rouvrais' }],
    ['jour et mois échangés', { birthDate: '04/02/1990' }],
    ['un chiffre de la naissance', { birthDate: '02/04/1991' }],
  ])('quand diffère %s', (_, cells) => {
    expect(takenFor(row(cells), known())).toBe('PROBABLE_DUPLICATE lastName');
  });

  it('quand deux personnes connues conviennent', () => {
    expect(takenFor(row(), known(), known({ id: 'other' }))).toBe('AMBIGUOUS_PERSON lastName');
  });

  it('quand le numéro est celui d’une tout autre personne', () => {
    const stranger = known({ lastName: 'Le Goff', firstName: 'Zoé', numberFingerprint: hash });
    expect(takenFor(row({ nationalNumber: number }), stranger)).toBe(
      'IDENTITY_CONFLICT nationalNumber',
    );
  });

  it('quand le numéro et le nom mènent à deux personnes', () => {
    const numbered = known({ id: 'other', firstName: 'Corentin', numberFingerprint: hash });
    expect(takenFor(row({ nationalNumber: number }), numbered, known())).toBe(
      'IDENTITY_CONFLICT nationalNumber',
    );
  });

  it('quand la base a un autre numéro pour le même nom', () => {
    const person = known({ numberFingerprint: 'hash of another' });
    expect(takenFor(row({ nationalNumber: number }), person)).toBe(
      'IDENTITY_CONFLICT nationalNumber',
    );
  });

  it('à laquelle une réponse suffit', () => {
    const doubtful = { firstName: 'Bastian' };
    const [it_, new_] = ['bastien', 'NOBODY'].map((person) =>
      row(doubtful, { answers: { person } }),
    );
    expect(takenFor(it_!, known())).toBe('bastien by ANSWER');
    expect(takenFor(new_!, known())).toBe('nobody');
  });
});
