import { expect, it } from 'vitest';
import { line } from './csv';

it('sépare par des points-virgules et protège ce qui en contient', () => {
  expect(line(['a', 'b;c', 'd "e"'])).toBe('a;"b;c";"d ""e"""\r\n');
});

it.each(['=1+1', '+33', '-2', '@SOMME', '\tx', '\rx'])('laisse %j rester un texte', (text) => {
  expect(line([text])).toContain(`'${text}`);
});
