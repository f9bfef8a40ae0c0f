/** Kinds of files that are taken as a scan. */
export type MediaType = 'application/pdf' | 'image/jpeg' | 'image/png';

/** How files of each kind begin. */
const beginnings: Record<MediaType, readonly number[]> = {
  'application/pdf': [0x25, 0x50, 0x44, 0x46, 0x2d],
  'image/jpeg': [0xff, 0xd8, 0xff],
  'image/png': [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
};

/** The kind of a file by its first bytes, whatever it is called; null for every other kind. */
export function mediaTypeOf(content: Uint8Array): MediaType | null {
  const kinds = Object.keys(beginnings) as MediaType[];
  return (
    kinds.find((kind) => beginnings[kind].every((byte, index) => content[index] === byte)) ?? null
  );
}
