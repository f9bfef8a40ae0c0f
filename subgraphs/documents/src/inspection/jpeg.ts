import { orientationOf, orientationSegment } from './orientation.ts';
import { fitsScreen } from './pixels.ts';

/** Markers with the image itself (ITU-T T.81, table B.1), and Adobe's word on its colours (APP14). */
const isImage = (marker: number): boolean =>
  (marker >= 0xc0 && marker <= 0xcf) || (marker >= 0xda && marker <= 0xdd) || marker === 0xee;

const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/**
 * The image of a JPEG and nothing else: no place, no camera, no preview, no comment, nothing behind its end. Which side
 * is up is kept, or the photo of a page would lie on its side.
 */
export function cleanJpeg(content: Uint8Array): Uint8Array | 'DAMAGED' | 'TOO_MANY_PIXELS' {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  const kept: Buffer[] = [];
  let orientation = 1;
  let hasFrame = false;
  for (let at = 2; ;) {
    if (at + 2 > bytes.length || bytes[at] !== 0xff) return 'DAMAGED';
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === 0xd9) break;
    if (at + 4 > bytes.length) return 'DAMAGED';
    const end = at + 2 + bytes.readUInt16BE(at + 2);
    if (end > bytes.length || end < at + 4) return 'DAMAGED';
    const segment = bytes.subarray(at, end);
    if (marker === 0xe1) orientation = orientationOf(segment.subarray(4)) ?? orientation;
    if (isFrame(marker)) {
      if (segment.length < 9) return 'DAMAGED';
      if (!fitsScreen(segment.readUInt16BE(7), segment.readUInt16BE(5))) return 'TOO_MANY_PIXELS';
      hasFrame = true;
    }
    if (isImage(marker)) kept.push(segment);
    at = end;
    if (marker !== 0xda) continue;
    const next = endOfScan(bytes, at);
    kept.push(bytes.subarray(at, next));
    at = next;
  }
  if (!hasFrame || kept.length === 0) return 'DAMAGED';
  return Buffer.concat([
    ...[bytes.subarray(0, 2), orientationSegment(orientation)],
    ...[...kept, Buffer.from([0xff, 0xd9])],
  ]);
}

/** Where the next marker stands behind the data of a scan: restarts and stuffed bytes belong to the data. */
function endOfScan(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 2)) {
    const next = bytes[at + 1] ?? 0xd9;
    if (next !== 0 && (next < 0xd0 || next > 0xd7)) return at;
  }
  return bytes.length;
}
