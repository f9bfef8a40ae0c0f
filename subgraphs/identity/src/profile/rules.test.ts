import { describe, expect, it } from 'vitest';
import { isName } from './rules.ts';

describe('un nom', () => {
  it.each(['Ysé', 'Le Goff-d’Aubigné', 'N’Diaye', 'de La Tour du Pin'])('peut être %s', (name) => {
    expect(isName(name)).toBe(true);
  });

  it.each(['', 'x'.repeat(101), 'a@b.example', 'www.gagnez.example', 'https://x', '<b>'])(
    'ne peut pas être %j',
    (name) => {
      expect(isName(name)).toBe(false);
    },
  );
});
