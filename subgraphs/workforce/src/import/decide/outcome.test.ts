import { describe, expect, it } from 'vitest';
import { decided, errorsIn, known, noticesIn, row } from '../testing/deciding.ts';

describe('quelqu’un d’inconnu', () => {
  it('est à créer, avec ce que dit sa ligne', () => {
    expect(
      decided(row({ email: 'B.Rouvrais@Exemple.fr', nationalNumber: '1 90 04 02 990 001 90' })),
    ).toMatchObject({
      outcome: 'CREATE',
      person: null,
      nationalNumber: '190040299000190',
      facts: {
        lastName: 'Rouvrais',
        firstName: 'Bastien',
        birthDate: '1990-04-02',
        sex: 'MALE',
        email: 'b.rouvrais@exemple.fr',
        contract: 'CDI',
        startDate: '2020-09-01',
        endDate: null,
        jobTitle: 'Menuisier',
        situations: [],
      },
    });
  });

  it('tient son sexe de son numéro quand la liste ne le dit pas', () => {
    expect(decided(row({ sex: '', nationalNumber: '190040299000190' })).facts?.sex).toBe('MALE');
  });

  it('sorti avant d’être connu n’est pas créé', () => {
    const decision = decided(row({ leftOn: '30/09/2026' }));
    expect(decision.outcome).toBe('SAME');
    expect(noticesIn(decision)).toEqual(['LEFT_BEFORE_KNOWN']);
  });

  it('dont une cellule est le résultat d’une formule est créé, et on le dit', () => {
    const decision = decided(row({}, { marks: { jobTitle: 'COMPUTED' } }));
    expect(decision).toMatchObject({ outcome: 'CREATE', facts: { jobTitle: 'Menuisier' } });
    expect(noticesIn(decision)).toEqual(['COMPUTED']);
  });

  it('annoncé seulement attend une confirmation', () => {
    const decision = decided(row({ startDate: '01/12/2026' }, { traits: { announced: true } }));
    expect(decision).toMatchObject({ outcome: 'CREATE', announced: true });
  });
});

describe('une ligne en erreur dit tout ce qui ne va pas', () => {
  it.each([
    [
      'ce qui manque',
      { lastName: '', sex: '', contract: '' },
      ['REQUIRED lastName', 'REQUIRED sex', 'REQUIRED contract'],
    ],
    ['une date illisible', { birthDate: '02/25/1990' }, ['UNREADABLE_DATE birthDate']],
    ['une naissance incomplète', { birthDate: '99/04/1990' }, ['INCOMPLETE_DATE birthDate']],
    [
      'un numéro écrasé par le tableur',
      { nationalNumber: '1,90E+14' },
      ['DAMAGED_NUMBER nationalNumber'],
    ],
    [
      'un numéro faux',
      { nationalNumber: '190040299000191' },
      ['INVALID_NATIONAL_NUMBER nationalNumber'],
    ],
    [
      'le numéro d’un autre',
      { nationalNumber: '255081416802538' },
      ['INVALID_NATIONAL_NUMBER nationalNumber'],
    ],
    ['un matricule écrasé', { employeeNumber: '1,2E+05' }, ['DAMAGED_NUMBER employeeNumber']],
    ['un autre établissement', { siret: '00011100500021' }, ['OTHER_ESTABLISHMENT siret']],
    ['un SIRET faux', { siret: '00048271100018' }, ['INVALID_SIRET siret']],
    ['un contrat inconnu', { contract: 'Selon accord' }, ['UNKNOWN_CONTRACT contract']],
    ['un stage', { contract: 'Stage' }, ['NO_EMPLOYMENT contract']],
    ['une adresse fausse', { email: 'bastien' }, ['INVALID_EMAIL email']],
    ['un nom en chiffres', { lastName: 'R0uvrais' }, ['INVALID_NAME lastName']],
    ['un CDD sans fin', { contract: 'CDD' }, ['END_DATE_REQUIRED endDate']],
    ['un enfant', { birthDate: '02/04/2010', startDate: '01/09/2020' }, ['TOO_YOUNG birthDate']],
    ['une situation inconnue', { situations: 'vol à voile' }, ['UNKNOWN_SITUATION situations']],
    ['une sortie avant l’entrée', { leftOn: '01/01/2028' }, ['INVALID_DATE leftOn']],
    [
      'plusieurs cellules à la fois',
      { birthDate: 'hier', sex: '?', jobTitle: 'x'.repeat(121) },
      ['UNREADABLE_DATE birthDate', 'UNKNOWN_SEX sex'],
    ],
  ])('%s', (_, cells, errors) => {
    const decision = decided(row(cells));
    expect(decision.outcome).toBe('ERROR');
    expect(decision.facts).toBeNull();
    expect(errorsIn(decision)).toEqual(errors);
  });

  it('une formule sans résultat, même dans une cellule qui a l’air d’un texte', () => {
    const decision = decided(
      row({ jobTitle: '=HYPERLINK("x")' }, { marks: { jobTitle: 'FORMULA' } }),
    );
    expect(errorsIn(decision)).toEqual(['FORMULA jobTitle']);
  });

  it('ce que la loi interdit, avec ses mots', () => {
    const [error] = decided(row({ sex: 'F', situations: 'WS_LOAD55' })).errors;
    expect(error).toMatchObject({ code: 'FORBIDDEN_BY_LAW', field: 'situations' });
    expect(error?.explanation).toContain('25 kg');
  });
});

describe('quelqu’un de connu', () => {
  it('et que la ligne répète est identique', () => {
    expect(decided(row({ lastName: 'ROUVRAIS', jobTitle: 'MENUISIER' }), [known()])).toMatchObject({
      outcome: 'SAME',
      person: { id: 'bastien', version: 3 },
      changes: [],
    });
  });

  it('est à mettre à jour, champ par champ', () => {
    const decision = decided(
      row({ jobTitle: 'Chef d’atelier', email: 'b@exemple.fr', situations: 'WS_NIGHT' }),
      [known({ situations: ['WS_SCREEN'] })],
    );
    expect(decision.outcome).toBe('UPDATE');
    expect(decision.changes).toEqual([
      { field: 'email', before: null, after: 'b@exemple.fr' },
      { field: 'jobTitle', before: 'Menuisier', after: 'Chef d’atelier' },
      { field: 'situations', before: 'WS_SCREEN', after: 'WS_SCREEN WS_NIGHT' },
    ]);
  });

  it('garde ce que la ligne ne dit pas', () => {
    const person = known({ email: 'b@exemple.fr', situations: ['WS_NIGHT'] });
    const bare = row({ sex: '', contract: '', startDate: '', jobTitle: '' });
    expect(decided(bare, [person]).outcome).toBe('SAME');
  });

  it('reçoit un numéro sans qu’il soit montré', () => {
    const decision = decided(row({ nationalNumber: '190040299000190' }), [known()]);
    expect(decision).toMatchObject({ outcome: 'UPDATE', nationalNumber: '190040299000190' });
    expect(decision.changes).toEqual([{ field: 'nationalNumber', before: null, after: null }]);
  });

  it('dont le numéro est connu ne le reçoit pas deux fois', () => {
    const person = known({ numberFingerprint: 'hash of 190040299000190' });
    expect(decided(row({ nationalNumber: '190040299000190' }), [person])).toMatchObject({
      outcome: 'SAME',
      nationalNumber: null,
    });
  });

  it('passe en CDI et perd sa fin prévue', () => {
    const decision = decided(row(), [known({ contract: 'CDD', endDate: '2026-12-31' })]);
    expect(decision.changes.map(({ field, after }) => [field, after])).toEqual([
      ['contract', 'CDI'],
      ['endDate', null],
    ]);
  });

  it('d’une DSN garde son premier jour quand un contrat suit l’autre', () => {
    const rules = { laterStartIsRenewal: true, absence: { kind: 'IGNORE' } } as const;
    const later = row({ startDate: '2026-10-01' });
    const decision = decided(later, [known()], { rules });
    expect(decision.outcome).toBe('SAME');
    expect(noticesIn(decision)).toEqual(['START_KEPT']);
    expect(decided(later, [known()]).changes).toEqual([
      { field: 'startDate', before: '2020-09-01', after: '2026-10-01' },
    ]);
  });
});

describe('une sortie', () => {
  it('se décide sur la date de sortie', () => {
    expect(decided(row({ leftOn: '30/11/2026' }), [known()])).toMatchObject({
      outcome: 'LEAVE',
      leftOn: '2026-11-30',
      changes: [{ field: 'leftOn', before: null, after: '2026-11-30' }],
    });
  });

  it('se lit dans la fin d’un contrat qui n’en a pas', () => {
    const decision = decided(row({ endDate: '30/11/2026' }), [known()]);
    expect(decision).toMatchObject({ outcome: 'LEAVE', leftOn: '2026-11-30' });
    expect(noticesIn(decision)).toEqual(['END_READ_AS_LEAVING']);
  });

  it('à venir d’un CDD est sa fin prévue', () => {
    const limited = { contract: 'CDD', leftOn: '31/12/2026' };
    expect(decided(row(limited), [known({ contract: 'CDD', endDate: '2026-12-31' })]).outcome).toBe(
      'SAME',
    );
    expect(decided(row(limited))).toMatchObject({
      outcome: 'CREATE',
      leftOn: null,
      facts: { endDate: '2026-12-31' },
    });
  });

  it('déjà connue ne change rien', () => {
    const person = known({ leftOn: '2026-12-15' });
    expect(decided(row({ leftOn: '15/12/2026' }), [person]).outcome).toBe('SAME');
    expect(decided(row(), [person]).outcome).toBe('SAME');
  });

  it('annulée par une DSN rend la personne à l’effectif', () => {
    const back = row({}, { traits: { endWithdrawn: true } });
    expect(decided(back, [known({ leftOn: '2026-12-15' })])).toMatchObject({
      outcome: 'UPDATE',
      reopens: false,
      leftOn: null,
      changes: [{ field: 'leftOn', before: '2026-12-15', after: null }],
    });
    expect(decided(back, [known({ leftOn: '2026-10-15' })])).toMatchObject({
      outcome: 'UPDATE',
      reopens: true,
    });
  });

  it('par décès porte sa marque', () => {
    const gone = row({ leftOn: '20/11/2026' }, { traits: { deceased: true } });
    expect(noticesIn(decided(gone, [known()]))).toEqual(['DECEASED']);
  });
});

describe('quelqu’un de clôturé', () => {
  const closed = known({ leftOn: '2025-12-31' });

  it('qui revient est à réactiver, avec son nouveau premier jour', () => {
    expect(decided(row({ startDate: '01/10/2026' }), [closed])).toMatchObject({
      outcome: 'CREATE',
      reopens: true,
      person: { id: 'bastien' },
      facts: { startDate: '2026-10-01' },
      changes: [
        { field: 'startDate', before: '2020-09-01', after: '2026-10-01' },
        { field: 'leftOn', before: '2025-12-31', after: null },
      ],
    });
  });

  it('dont rien ne dit le retour attend une réponse', () => {
    const decision = decided(row(), [closed]);
    expect(decision.errors).toEqual([
      { code: 'CLOSED_PERSON', field: 'leftOn', others: ['bastien'] },
    ]);
    expect(decided(row({}, { answers: { reopen: true } }), [closed])).toMatchObject({
      outcome: 'UPDATE',
      reopens: true,
      facts: { startDate: '2020-09-01' },
    });
  });

  it('et que la ligne dit sorti le reste', () => {
    expect(noticesIn(decided(row({ leftOn: '31/12/2025' }), [closed]))).toEqual([]);
    const other = decided(row({ leftOn: '30/11/2025' }), [closed]);
    expect(other.outcome).toBe('SAME');
    expect(noticesIn(other)).toEqual(['LEFT_ON_ANOTHER_DAY']);
  });
});
