import { expect, it } from 'vitest';
import { renderPdf } from './render.ts';
import { textOfPdf } from './testing/pdf-text.ts';
import { text } from './text.ts';

it('aucune ligne ne finit dans le numéro d’un article, aussi étroite qu’elle soit', async () => {
  for (const width of [60, 70, 80, 90, 100]) {
    const words = text({ type: 'P' }, 'selon l’article R. 4624-10 ou R4624-28-1, (L. 4622-2-1).');
    const pdf = await renderPdf({
      content: [{ columns: [{ width, stack: [words] }] }],
      defaultStyle: { font: 'text' },
    });
    const written = textOfPdf(pdf).replaceAll('\u00a0', ' ');
    for (const number of ['R. 4624-10', 'R4624-28-1', 'L. 4622-2-1']) {
      expect(written).toContain(number);
    }
  }
});
