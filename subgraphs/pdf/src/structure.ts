// Whoever checks this file from another package, as the portal does, must find what the published types leave out.
// eslint-disable-next-line @typescript-eslint/triple-slash-reference
/// <reference path="./pdfmake.d.ts" />
import rendererModule from 'pdfmake/js/Renderer.js';

/**
 * What a text is to somebody who hears the document instead of seeing it. One object per text: the lines that it was
 * broken into belong together. Items of one list name the same `list`, cells the same `row` of the same `table`.
 */
export type Role =
  | { type: 'H1' | 'H2' | 'P' }
  | { type: 'LI'; list: object }
  | { type: 'TH' | 'TD'; row: object; table: object };

/** The methods of pdfkit's document that make structure. */
interface PdfDocument {
  struct(type: string): StructureElement;
  addStructure(element: StructureElement): void;
  markStructureContent(type: string): object;
  markContent(type: string, options: object): void;
  endMarkedContent(): void;
}

interface StructureElement {
  add(child: object): void;
  end(): void;
}

/** pdfmake's renderer, as far as it is extended here. */
interface Renderer {
  pdfDocument: PdfDocument;
  renderPages(pages: unknown[]): void;
  renderLine(line: { inlines: { role?: Role }[] }, x: number, y: number): void;
  renderVector(vector: unknown): void;
  renderImage(image: unknown): void;
}

/** Structure elements of the document that is being written, by the text or list that they stand for. */
class Structure {
  readonly #elements = new Map<object, StructureElement>();
  readonly #document: PdfDocument;
  readonly #root: StructureElement;

  constructor(document: PdfDocument) {
    this.#document = document;
    this.#root = this.#create('Document', document, (child) => document.addStructure(child));
  }

  elementOf(role: Role): StructureElement {
    const known = this.#elements.get(role);
    if (known) return known;
    const into = (parent: StructureElement) => (child: StructureElement) => parent.add(child);
    if ('row' in role) {
      const { table, row } = role;
      const whole = this.#elements.get(table) ?? this.#create('Table', table, into(this.#root));
      const cells = this.#elements.get(row) ?? this.#create('TR', row, into(whole));
      return this.#create(role.type, role, into(cells));
    }
    if (role.type !== 'LI') return this.#create(role.type, role, into(this.#root));
    const list = this.#elements.get(role.list) ?? this.#create('L', role.list, into(this.#root));
    const item = this.#create('LI', {}, into(list));
    return this.#create('LBody', role, into(item));
  }

  end(): void {
    this.#root.end();
  }

  #create(type: string, key: object, attach: (child: StructureElement) => void): StructureElement {
    const element = this.#document.struct(type);
    attach(element);
    this.#elements.set(key, element);
    return element;
  }
}

/**
 * pdfmake declares a document as tagged but tags nothing: a screen reader would find it empty. Its renderer is taught
 * here to mark every line with the role of its text, and lines, boxes and pictures as decoration.
 */
export function tagRenderedText(): void {
  // Node hands out the whole CommonJS module, vitest its default export.
  const { prototype } = 'default' in rendererModule ? rendererModule.default : rendererModule;
  const renderer = prototype as Renderer;
  const { renderPages, renderLine, renderVector, renderImage } = renderer;
  const structures = new WeakMap<PdfDocument, Structure>();
  /** Words of headings that were written: at the top of each further page of a table they come again, to be seen only. */
  const written = new WeakSet<object>();

  renderer.renderPages = function (pages) {
    const structure = new Structure(this.pdfDocument);
    structures.set(this.pdfDocument, structure);
    renderPages.call(this, pages);
    structure.end();
  };
  renderer.renderLine = function (line, x, y) {
    const role = line.inlines[0]?.role;
    const element = role && structures.get(this.pdfDocument)?.elementOf(role);
    if (!role || !element || written.has(line.inlines))
      return decoration(this, () => renderLine.call(this, line, x, y));
    if (role.type === 'TH') written.add(line.inlines);
    element.add(this.pdfDocument.markStructureContent(role.type === 'LI' ? 'LBody' : role.type));
    renderLine.call(this, line, x, y);
    this.pdfDocument.endMarkedContent();
  };
  renderer.renderVector = function (vector) {
    decoration(this, () => renderVector.call(this, vector));
  };
  // The one picture of a paper is the logo, beside the name that it shows.
  renderer.renderImage = function (image) {
    decoration(this, () => renderImage.call(this, image));
  };
}

function decoration({ pdfDocument }: Renderer, render: () => void): void {
  pdfDocument.markContent('Artifact', { type: 'Layout' });
  render();
  pdfDocument.endMarkedContent();
}
