import { crc32 } from 'node:zlib';
import { fitsScreen } from './pixels.ts';

const signatureSize = 8;

/** Parts without which there is no image; all others tell something beside it, or hide something. */
const needed = new Set(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND']);

/** The image of a PNG and nothing else (ISO/IEC 15948): no texts, no dates, nothing behind its end. */
export function cleanPng(content: Uint8Array): Uint8Array | 'DAMAGED' | 'TOO_MANY_PIXELS' {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  const kept = [bytes.subarray(0, signatureSize)];
  const seen = new Set<string>();
  for (let at = signatureSize; !seen.has('IEND');) {
    if (at + 12 > bytes.length) return 'DAMAGED';
    const end = at + 12 + bytes.readUInt32BE(at);
    if (end > bytes.length) return 'DAMAGED';
    const type = bytes.toString('latin1', at + 4, at + 8);
    if (crc32(bytes.subarray(at + 4, end - 4)) !== bytes.readUInt32BE(end - 4)) return 'DAMAGED';
    if (seen.size === 0) {
      if (type !== 'IHDR' || end - at < 25) return 'DAMAGED';
      if (!fitsScreen(bytes.readUInt32BE(at + 8), bytes.readUInt32BE(at + 12)))
        return 'TOO_MANY_PIXELS';
    }
    seen.add(type);
    if (needed.has(type)) kept.push(bytes.subarray(at, end));
    at = end;
  }
  return seen.has('IDAT') ? Buffer.concat(kept) : 'DAMAGED';
}
