import { openFolderShelf } from './folder-shelf.ts';
import { openSealedStore } from './sealed-store.ts';
import type { DocumentStore } from './store.ts';

export interface StoreOptions {
  /** Folder of the deployment's data, shared by the API and the worker. */
  dataDir: string;
  /** Master keys of 32 bytes, the newest first. */
  fileKeys: readonly Buffer[];
}

/** The store of a deployment. */
export function openStore({ dataDir, fileKeys }: StoreOptions): DocumentStore {
  return openSealedStore(openFolderShelf(dataDir), fileKeys);
}
