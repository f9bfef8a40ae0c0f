import { nirKey } from '@vigie/chassis/identifiers/nir';
import { describe, expect, it } from 'vitest';
import { context, errorsIn, known, noticesIn, onLine, outcomesOf } from '../testing/deciding.ts';
import { countOutcomes, decideAgain, decideImport } from './decide-import.ts';
import type { KnownPerson } from './known-person.ts';
import type { ImportRow } from './row.ts';
import { tableRules } from './source-rules.ts';

const at = (result: ReturnType<typeof decideImport>, line: number) =>
  result.decisions.get(`liste.csv!${line}`)!;

describe('deux lignes d’une même personne', () => {
  it('identiques n’en font qu’une', () => {
    const result = decideImport([onLine(2), onLine(5)], [], context);
    expect(outcomesOf(result)).toEqual(['CREATE', 'SAME']);
    expect(at(result, 5).notices).toEqual([{ code: 'REPEATED', others: ['liste.csv!2'] }]);
  });

  it('qui se contredisent sont en erreur toutes les deux, et se nomment', () => {
    const result = decideImport([onLine(2), onLine(5, { jobTitle: 'Chef' })], [], context);
    expect(at(result, 2).errors).toEqual([
      { code: 'DUPLICATE_IN_FILE', field: 'lastName', others: ['liste.csv!5'] },
    ]);
    expect(at(result, 5).errors).toMatchObject([
      { code: 'DUPLICATE_IN_FILE', others: ['liste.csv!2'] },
    ]);
  });

  it.each([
    ['numéro', { nationalNumber: '190040299000190' }, 'nationalNumber'],
    ['matricule', { employeeNumber: '0012' }, 'employeeNumber'],
  ])('se reconnaissent à leur %s sous deux noms', (_, cells, field) => {
    const rows = [
      onLine(2, cells),
      onLine(3, { ...cells, lastName: 'Le Goff', firstName: 'Yann' }),
    ];
    expect(decideImport(rows, [], context).decisions.get('liste.csv!2')?.errors).toMatchObject([
      { code: 'DUPLICATE_IN_FILE', field },
    ]);
  });

  it('se reconnaissent à la personne de la base qu’elles désignent', () => {
    const person = known({ usedName: 'Morel' });
    const rows = [onLine(2), onLine(3, { lastName: 'Morel', jobTitle: 'Chef' })];
    expect(outcomesOf(decideImport(rows, [person], context))).toEqual(['ERROR', 'ERROR']);
  });

  it('l’une après l’autre sont deux contrats : le dernier compte', () => {
    const rows = [
      onLine(2, { contract: 'CDD', startDate: '01/03/2026', endDate: '30/06/2026' }),
      onLine(3, { startDate: '01/07/2026' }),
    ];
    const result = decideImport(rows, [], context);
    expect(outcomesOf(result)).toEqual(['SAME', 'CREATE']);
    expect(noticesIn(at(result, 2))).toEqual(['EARLIER_CONTRACT']);
  });

  it('de jumeaux, ou de deux numéros, sont deux personnes', () => {
    const other = `190040299000${'2'}`.padEnd(13, '7');
    const twins = [
      onLine(2, { firstName: 'Marie Anne' }),
      onLine(3, { firstName: 'Marie Claire' }),
    ];
    expect(outcomesOf(decideImport(twins, [], context))).toEqual(['CREATE', 'CREATE']);
    const numbered = [
      onLine(2, { nationalNumber: '190040299000190' }),
      onLine(3, { nationalNumber: `${other}${nirKey(other)}` }),
    ];
    expect(outcomesOf(decideImport(numbered, [], context))).toEqual(['CREATE', 'CREATE']);
  });

  it('dont l’une est laissée de côté ne se gênent plus', () => {
    const rows = [onLine(2), onLine(5, { jobTitle: 'Chef' }, { answers: { apply: false } })];
    const result = decideImport(rows, [], context);
    expect(outcomesOf(result)).toEqual(['CREATE', 'SAME']);
    expect(noticesIn(at(result, 5))).toEqual(['LEFT_OUT']);
  });
});

describe('les absents d’une liste', () => {
  const zoe = known({ id: 'zoe', lastName: 'Le Goff', firstName: 'Zoé', birthDate: '1985-05-03' });
  const complete = { ...context, rules: tableRules({ asOf: '2026-11-21', leftOn: '2026-10-31' }) };

  it('ne sortent pas d’une liste partielle', () => {
    expect(decideImport([onLine(2)], [known(), zoe], context).absent).toEqual([]);
  });

  it('d’une liste complète sont proposés à la sortie', () => {
    const result = decideImport([onLine(2)], [known(), zoe], complete);
    expect(result.absent).toEqual([{ person: zoe, leftOn: '2026-10-31' }]);
    expect(countOutcomes(result)).toEqual({ CREATE: 0, UPDATE: 0, LEAVE: 1, SAME: 1, ERROR: 0 });
  });

  it('d’une DSN sont montrés, sans sortir', () => {
    const rules = {
      laterStartIsRenewal: true,
      absence: { kind: 'REPORT', asOf: '2026-10-31' },
    } as const;
    const result = decideImport([onLine(2)], [known(), zoe], { ...context, rules });
    expect(result.absent).toEqual([{ person: zoe, leftOn: null }]);
    expect(countOutcomes(result).LEAVE).toBe(0);
  });

  it('ne sont ni à venir, ni sortis, ni sur une ligne en erreur', () => {
    const people = [
      known({ id: 'upcoming', lastName: 'A', startDate: '2026-12-01' }),
      known({ id: 'closed', lastName: 'B', leftOn: '2024-01-31' }),
      known({ id: 'leaving', lastName: 'C', leftOn: '2026-12-31' }),
      zoe,
    ];
    const unread = onLine(2, { lastName: 'LE GOFF', firstName: 'Zoé', birthDate: 'illisible' });
    expect(decideImport([unread], people, complete).absent).toEqual([]);
  });

  it('embauchés après le dernier jour proposé sortent le jour de leur entrée', () => {
    const late = known({ id: 'late', lastName: 'Tard', startDate: '2026-11-10' });
    expect(decideImport([onLine(2)], [known(), late], complete).absent).toMatchObject([
      { leftOn: '2026-11-10' },
    ]);
  });
});

describe('une cellule corrigée en place', () => {
  it('fait décider sa ligne de nouveau, comme si le fichier l’avait dite', () => {
    const wrong = onLine(2, { birthDate: '02/25/1990' });
    const before = decideImport([wrong, onLine(3, { lastName: 'Autre' })], [known()], context);
    const after = decideAgain(before, wrong.key, { cells: { birthDate: '02/04/1990' } });
    expect(errorsIn(at(before, 2))).toEqual(['UNREADABLE_DATE birthDate']);
    expect(at(after, 2)).toMatchObject({ outcome: 'SAME', person: { id: 'bastien' } });
    expect(at(before, 2).outcome).toBe('ERROR');
  });

  it('libère la ligne qu’elle contredisait', () => {
    const rows = [onLine(2), onLine(5, { jobTitle: 'Chef' })];
    const before = decideImport(rows, [], context);
    expect(outcomesOf(before)).toEqual(['ERROR', 'ERROR']);
    const after = decideAgain(before, 'liste.csv!5', { cells: { firstName: 'Corentin' } });
    expect(outcomesOf(after)).toEqual(['CREATE', 'CREATE']);
  });

  it('remplace une formule par ce qui est tapé', () => {
    const before = decideImport(
      [onLine(2, { jobTitle: '=A1' }, { marks: { jobTitle: 'FORMULA' } })],
      [],
      context,
    );
    const after = decideAgain(before, 'liste.csv!2', { cells: { jobTitle: 'Maçon' } });
    expect(outcomesOf(after)).toEqual(['CREATE']);
  });

  it('d’une ligne inconnue ne change rien', () => {
    const before = decideImport([onLine(2)], [], context);
    expect(decideAgain(before, 'ailleurs!9', { cells: { lastName: 'X' } })).toBe(before);
  });
});

describe('l’ordre des lignes et des personnes', () => {
  const letters = (number: number) =>
    [...String(number)].map((digit) => 'abcdefghij'[Number(digit)]).join('');
  const people: KnownPerson[] = Array.from({ length: 40 }, (_, index) =>
    known({
      id: `p${index}`,
      lastName: `Nom ${letters(index % 20)}`,
      employeeNumber: index % 3 === 0 ? `${index % 7}` : null,
      leftOn: index % 5 === 0 ? '2025-01-31' : null,
      birthDate: index % 2 === 0 ? '1990-04-02' : '1991-04-02',
    }),
  );
  const rows: ImportRow[] = Array.from({ length: 60 }, (_, index) =>
    onLine(index + 2, {
      lastName: `Nom ${letters(index % 25)}`,
      employeeNumber: index % 4 === 0 ? `${index % 9}` : '',
      jobTitle: index % 6 === 0 ? 'Chef' : 'Menuisier',
      startDate: index % 10 === 0 ? '01/10/2026' : '01/09/2020',
    }),
  );
  const plain = (result: ReturnType<typeof decideImport>) =>
    [...result.decisions].sort(([one], [other]) => one.localeCompare(other));

  it('ne change aucune décision', () => {
    const one = decideImport(rows, people, context);
    const other = decideImport(rows.toReversed(), people.toReversed(), context);
    expect(plain(other)).toEqual(plain(one));
    expect(new Set(outcomesOf(one)).size).toBeGreaterThan(2);
  });

  it('des corrections non plus : décider de nouveau égale décider depuis le début', () => {
    let result = decideImport(rows, people, context);
    const edited = rows.map((row) => ({ ...row }));
    for (const line of [2, 7, 12, 27, 40]) {
      const key = `liste.csv!${line}`;
      const cells = { lastName: `Nom ${letters(line % 5)}`, employeeNumber: '' };
      result = decideAgain(result, key, { cells });
      const { employeeNumber: _, ...kept } = edited[line - 2]!.cells;
      edited[line - 2] = { ...edited[line - 2]!, cells: { ...kept, lastName: cells.lastName } };
    }
    expect(plain(result)).toEqual(plain(decideImport(edited, people, context)));
  });
});

describe('un fichier d’un seul nom', () => {
  it('est en erreur d’un bout à l’autre, et chaque ligne nomme les premières', () => {
    const rows = Array.from({ length: 300 }, (_, index) =>
      onLine(index + 2, { jobTitle: `Poste ${index}` }),
    );
    const result = decideImport(rows, [], context);
    expect(countOutcomes(result).ERROR).toBe(300);
    expect(at(result, 301).errors[0]?.others).toHaveLength(20);
  });
});
