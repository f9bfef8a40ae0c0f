import { addressColumns } from '@vigie/chassis/single-use-address';
import { documents } from '../schema.ts';

/** Whose summonses an archive will hold. */
export interface Wanted {
  accountId: string;
}

/** Single-use address of an archive; its token is known to its owner only. */
export const archiveAddress = documents.table('archive_address', addressColumns<Wanted>());
