import { renderArchive } from '@vigie/pdf/render';
import { facturX } from '../facturx/document.ts';
import { fileName, metadata } from '../facturx/metadata.ts';
import type { FrozenInvoice } from '../invoice/frozen.ts';
import { invoiceLayout } from './layout.ts';

/** An invoice as its file: a page for people that carries the XML for programs. The same bytes whenever it is made. */
export function makeInvoicePdf(frozen: FrozenInvoice): Promise<Buffer> {
  return renderArchive(invoiceLayout(frozen), {
    file: {
      ...{ name: fileName, type: 'text/xml', relationship: 'Alternative' },
      ...{ description: 'Factur-X', content: facturX(frozen), day: frozen.invoice.issuedAt },
    },
    metadata,
  });
}
