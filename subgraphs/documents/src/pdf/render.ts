import pdfmake from 'pdfmake';
import type { TDocumentDefinitions } from 'pdfmake/interfaces';
import * as fonts from '../generated/fonts.ts';
import { tagRenderedText } from './structure.ts';

declare module 'pdfmake' {
  /** Files kept in memory, which the published types leave out. */
  export const virtualfs: { writeFileSync(name: string, content: Buffer): void };
}

tagRenderedText();

// Nothing that a text contains may make the server read a file or call an address.
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy(() => false);

for (const [name, content] of Object.entries(fonts)) {
  pdfmake.virtualfs.writeFileSync(name, Buffer.from(content, 'base64'));
}
pdfmake.setFonts({
  text: { normal: 'regular', bold: 'semibold' },
  textExtended: { normal: 'regularExtended', bold: 'semiboldExtended' },
});

/** Writes an accessible PDF: tagged, in French, its title shown instead of a file name. */
export function renderPdf(definition: TDocumentDefinitions): Promise<Buffer> {
  const pdf = pdfmake.createPdf({
    version: '1.7',
    tagged: true,
    displayTitle: true,
    language: 'fr-FR',
    ...definition,
  });
  return pdf.getBuffer();
}
