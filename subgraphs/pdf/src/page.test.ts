import { expect, it } from 'vitest';
import { letterhead } from './page.ts';
import { renderPdf } from './render.ts';

/** One transparent point. */
const png =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';
const service = {
  ...{ name: 'Aurélia', phone: '02 61 91 40 00', email: 'bonjour@service.example' },
  ...{ street: '12 quai des Gabares', postCode: '49990', city: 'Saint-Aubance' },
};
const written = (face: object): string => JSON.stringify(letterhead({ ...service, ...face }));

it('a letter begins with the logo of the service, whose name has its colour', () => {
  expect(written({})).toContain('"color":"#0b5563"');
  expect(written({})).not.toContain('"image"');
  const own = written({ hue: 'FOREST', logo: png });
  expect(own).toContain('"color":"#1d5f3f"');
  expect(own).toContain('"image":"data:image/png');
});

it('a logo that a PDF cannot hold is left out', () => {
  expect(written({ logo: 'data:image/webp;base64,UklGRg==' })).not.toContain('"image"');
});

it('the picture is decoration to whoever hears the paper: its name stands beside it', async () => {
  const pdf = await renderPdf({
    content: [letterhead({ ...service, logo: png })],
    defaultStyle: { font: 'text' },
    compress: false,
  });
  // Between the beginning and the end of an artifact, the picture is drawn.
  expect(pdf.toString('latin1')).toMatch(/\/Artifact <<[^>]*>> BDC(?:(?!EMC)[^])*\/I1 Do/);
});
