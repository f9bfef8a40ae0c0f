import type { UploadLimits } from './limits.ts';
import { UnreadableUpload } from './refusal.ts';

/**
 * What an upload may still unpack to. Counted while unpacking, over all its files and the workbooks inside them: the
 * sizes that an archive declares are not believed, and entries that share their bytes are counted each time.
 */
export class UnpackBudget {
  readonly #limits: UploadLimits;
  readonly #packed: number;
  #unpacked = 0;

  /** @param packed bytes of the upload as it was sent */
  constructor(limits: UploadLimits, packed: number) {
    this.#limits = limits;
    this.#packed = packed;
  }

  /** @throws UnreadableUpload `ZIP_BOMB` or `TOO_LARGE` when `bytes` more are too many */
  spend(bytes: number): void {
    const { unpackedBytes, ratio, ratioFrom } = this.#limits;
    this.#unpacked += bytes;
    if (this.#unpacked > ratioFrom && this.#unpacked > this.#packed * ratio) {
      throw new UnreadableUpload('ZIP_BOMB', { limit: ratio });
    }
    if (this.#unpacked > unpackedBytes) {
      throw new UnreadableUpload('TOO_LARGE', { limit: unpackedBytes });
    }
  }
}
