import { readableParts } from './pdf-parts.ts';

/** Pages at most: a risk assessment of a large company has some hundreds. */
const mostPages = 1000;

/**
 * What makes a PDF do something, or carry something beside its pages (ISO 32000-2, 12.6 and 7.11): actions that run
 * programs or send data away, attached files, films, and forms of the XFA kind.
 */
const active =
  /\/(JavaScript|Launch|SubmitForm|ImportData|GoToE|EmbeddedFiles?|RichMedia|Rendition|XFA)(?![A-Za-z0-9])/;

/** What speaks against a PDF; null when it is pages and nothing else. */
export function pdfFault(
  content: Uint8Array,
): 'DAMAGED' | 'ENCRYPTED' | 'ACTIVE' | 'TOO_MANY_PAGES' | null {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  if (!bytes.subarray(-2048).includes('%%EOF')) return 'DAMAGED';
  const parts = readableParts(bytes);
  if (parts === null) return 'DAMAGED';
  if (parts.some((part) => /\/Encrypt(?![A-Za-z0-9])/.test(part))) return 'ENCRYPTED';
  if (parts.some((part) => active.test(part))) return 'ACTIVE';
  const pages = parts.reduce((sum, part) => sum + countPages(part), 0);
  if (pages === 0) return 'DAMAGED';
  return pages > mostPages ? 'TOO_MANY_PAGES' : null;
}

function countPages(part: string): number {
  return part.match(/\/Type\s*\/Page(?![A-Za-z0-9])/g)?.length ?? 0;
}
