export type PictureProblem = 'NOT_A_PICTURE' | 'TOO_LARGE';

/** How each kind of picture that every browser shows begins: bytes in hexadecimal. */
const beginnings: Record<string, RegExp> = {
  png: /^89504e470d0a1a0a/,
  jpeg: /^ffd8ff/,
  webp: /^52494646.{8}57454250/,
};

/**
 * What speaks against a data URL as a picture of a setting; an empty one takes the picture away. Drawings in SVG are
 * documents with scripts and addresses of their own, and not taken.
 */
export function pictureProblem(url: string, mostBytes: number): PictureProblem | null {
  if (url === '') return null;
  const [, kind = '', text = ''] =
    /^data:image\/(png|jpeg|webp);base64,([A-Za-z0-9+/]+=*)$/.exec(url) ?? [];
  const bytes = Buffer.from(text, 'base64');
  if (!beginnings[kind]?.test(bytes.toString('hex', 0, 12))) return 'NOT_A_PICTURE';
  return bytes.length > mostBytes ? 'TOO_LARGE' : null;
}

/** « image/png, 12345 o »; empty for none. */
export function pictureWords(url: string): string {
  const [, type, text] = /^data:([\w/]+);base64,(.*)$/.exec(url) ?? [];
  return type && text ? `${type}, ${Buffer.byteLength(text, 'base64')} o` : '';
}
