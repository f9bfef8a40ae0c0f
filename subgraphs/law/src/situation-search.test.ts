import { describe, expect, it } from 'vitest';
import { matchSituations, wordsOf } from './situation-search.ts';
import { findSituation, type SituationCode, type WorkSituation } from './situation.ts';

describe('les mots d’un texte', () => {
  it('perdent majuscules, accents, ligatures, pluriels et article élidé', () => {
    expect(wordsOf('Pétrins, œufs — l’Amiante')).toEqual(['petrin', 'oeuf', 'amiante']);
    expect(wordsOf('  eaux (usées) ! ')).toEqual(['eau', 'usee']);
  });

  it('courts, gardent leur s ; un chiffre compte, une lettre seule non', () => {
    expect(wordsOf('bus, gaz, gris, 2 x 8')).toEqual(['bus', 'gaz', 'gri', '2', '8']);
    expect(wordsOf('à y d’')).toEqual([]);
  });
});

/** A situation that has only what is said. */
const situation = (code: SituationCode, part: Partial<WorkSituation>) => ({
  ...findSituation(code)!,
  ...{ label: '', keywords: [], explanation: '', ...part },
});

describe('la recherche d’une situation', () => {
  const explained = situation('WS_NIGHT', { explanation: 'Un fournil la nuit.', label: 'Pétrin' });
  const keyword = situation('WS_TEMP', { keywords: ['fournil'], label: 'Chaleur' });
  const labelled = situation('WS_ACD', { label: 'Farine du fournil' });
  const found = (text: string) =>
    matchSituations([explained, keyword, labelled], text).map(({ code }) => code);

  it('met devant celle dont le libellé dit le mot, puis les mots-clés, puis l’explication', () => {
    expect(found('fournil')).toEqual(['WS_ACD', 'WS_TEMP', 'WS_NIGHT']);
  });

  it('veut tous les mots, et ne trouve rien à un mot inconnu', () => {
    expect(found('fournil chaleur')).toEqual(['WS_TEMP']);
    expect(found('fournil glacière')).toEqual([]);
  });
});
