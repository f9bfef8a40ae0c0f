import { addressColumns } from '@vigie/chassis/single-use-address';
import { documents } from '../schema.ts';

/** What an archive will hold. */
export interface WantedArchive {
  /** Name of the saved file; the day tells one from another when absent. */
  name?: string;
  documents: readonly { id: string; folder: string }[];
}

/** Single-use address of an archive; its token is known to its owner only. */
export const documentArchiveAddress = documents.table(
  'document_archive_address',
  addressColumns<WantedArchive>(),
);
