import { describe, expect, it } from 'vitest';
import { medicalWords } from './medical-words';

describe('a motive', () => {
  it('that tells of the work looks like nothing medical', () => {
    expect(medicalWords('Le poste passe de nuit en janvier, avec du port de charges.')).toEqual([]);
  });

  it('that tells of health is noticed by its words, whatever their accents and capitals', () => {
    expect(medicalWords('Son Épilepsie et son traitement ; encore son traitement.')).toEqual([
      'Épilepsie',
      'traitement',
    ]);
  });

  it('is noticed at the beginning of words only', () => {
    expect(medicalWords('Il travaille en ambulance.')).toEqual([]);
  });
});
