import { openFolderShelf } from './folder-shelf.ts';
import type { S3Place } from './s3/place.ts';
import { openS3Shelf } from './s3/s3-shelf.ts';
import { openSealedStore } from './sealed-store.ts';
import type { Shelf } from './shelf.ts';
import type { DocumentStore } from './store.ts';

export interface ShelfOptions {
  /** Folder of the deployment's data, shared by the API and the worker. */
  dataDir: string;
  /** An S3-compatible store instead of a folder in there. */
  s3?: S3Place | null | undefined;
}

export interface StoreOptions extends ShelfOptions {
  /** Master keys of 32 bytes, the newest first. */
  fileKeys: readonly Buffer[];
}

/** Where the files of a deployment stand. */
export function openShelf({ dataDir, s3 }: ShelfOptions): Shelf {
  return s3 ? openS3Shelf(s3) : openFolderShelf(dataDir);
}

/** The store of a deployment. */
export function openStore({ fileKeys, ...options }: StoreOptions): DocumentStore {
  return openSealedStore(openShelf(options), fileKeys);
}
