/** No file stands under that name. */
export class FileMissing extends Error {
  override readonly name = 'FileMissing';
  constructor() {
    super('There is no such file');
  }
}

/** The store cannot be written or read: gone, full, silent, or it does not let us in. */
export class StoreLost extends Error {
  override readonly name = 'StoreLost';
  /** What the system or the server calls it (`ENOSPC`, `NoSuchBucket`); logs name it, and neither files nor secrets. */
  readonly code: string;

  constructor(code: string) {
    super(`The store of files does not answer as it should: ${code}`);
    this.code = code;
  }
}
