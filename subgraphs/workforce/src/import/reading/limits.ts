const megabyte = 1024 * 1024;

/** How much of a file is read. What lies above is refused before more work is put into it. */
export interface UploadLimits {
  /** Bytes of the file as it is sent. */
  bytes: number;
  /** Files in an archive. */
  files: number;
  /** Bytes of everything that an upload unpacks to. */
  unpackedBytes: number;
  /** How many times its own size an upload may unpack to, once it has unpacked to `ratioFrom` bytes. */
  ratio: number;
  ratioFrom: number;
  sheets: number;
  /** Columns with something in them. */
  columns: number;
  /** Rows with something in them, or people of DSN files; over all files of an archive. */
  rows: number;
  /** Blocks of a DSN file that are kept: people, contracts and what frames them. */
  blocks: number;
  /** Characters of one cell: what Excel itself takes. */
  cellCharacters: number;
  /** Characters of all cells of a workbook or text together. */
  tableCharacters: number;
}

/**
 * Ten thousand employees are 1 MB as a table and 100 MB as a DSN file, which packs to a twentieth. Rows take memory,
 * DSN lines do not: they are dropped as they come by, so the bytes may be many and the characters of tables few.
 */
export const uploadLimits: UploadLimits = {
  bytes: 150 * megabyte,
  files: 500,
  unpackedBytes: 500 * megabyte,
  ratio: 250,
  ratioFrom: 4 * megabyte,
  sheets: 50,
  columns: 199,
  rows: 50_000,
  blocks: 400_000,
  cellCharacters: 32_767,
  tableCharacters: 40 * megabyte,
};
