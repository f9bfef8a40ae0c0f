import { buffer } from 'node:stream/consumers';
import pdfmake from 'pdfmake';
import type { TDocumentDefinitions } from 'pdfmake/interfaces';
import * as fonts from './generated/fonts.ts';
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

/** Tagged, in French, its title shown instead of a file name. */
const accessible = { version: '1.7', tagged: true, displayTitle: true, language: 'fr-FR' } as const;

/** Writes an accessible PDF. */
export function renderPdf(definition: TDocumentDefinitions): Promise<Buffer> {
  return pdfmake.createPdf({ ...accessible, ...definition }).getBuffer();
}

/** A file that travels within a PDF, and what the PDF says of it in its metadata. */
export interface Enclosure {
  file: {
    name: string;
    type: string;
    relationship: string;
    description: string;
    content: string;
    day: Date;
  };
  /** RDF that is put beside what PDF/A asks for. */
  metadata: string;
}

/** Writes an accessible PDF that is kept for years (PDF/A-3b), with a file in it. */
export async function renderArchive(
  definition: TDocumentDefinitions,
  { file: { content, day, ...file }, metadata }: Enclosure,
): Promise<Buffer> {
  const src = `data:${file.type};base64,${Buffer.from(content).toString('base64')}`;
  const enclosed = { ...file, src, creationDate: day, modifiedDate: day };
  const pdf = await pdfmake
    .createPdf({
      ...{ ...accessible, ...definition, subset: 'PDF/A-3b' },
      files: { [file.name]: enclosed },
    })
    .getStream();
  pdf.appendXML(metadata);
  pdf.end();
  return buffer(pdf);
}
