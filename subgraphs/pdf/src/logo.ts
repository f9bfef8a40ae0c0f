import { logoOf, type Logo, type ServiceFace } from '@vigie/chassis/service-face';
import { inflateSync } from 'node:zlib';

/** The logo that a paper can show: one that it cannot hold is left out, the name beside it says the same. */
export function drawableLogo(service: ServiceFace): string | null {
  const picture = logoOf(service);
  return picture && service.logo && isDrawable(picture) ? service.logo : null;
}

/**
 * Asked before anything is drawn: what is broken inside a PNG is found by the writer in a callback of its own, where it
 * would end the process.
 */
function isDrawable({ type, bytes }: Logo): boolean {
  if (type === 'image/png') return isWholePng(bytes);
  // Four components are inks, which an archived PDF without their profile may not hold (ISO 19005-3, 6.2.4.3).
  return type === 'image/jpeg' && [1, 3].includes(componentsOfJpeg(bytes));
}

function isWholePng(bytes: Buffer): boolean {
  const parts: Buffer[] = [];
  for (let at = 8; at + 12 <= bytes.length;) {
    const end = at + 8 + bytes.readUInt32BE(at);
    if (bytes.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(bytes.subarray(at + 8, end));
    at = end + 4;
  }
  try {
    return inflateSync(Buffer.concat(parts), { maxOutputLength: 64 * 2 ** 20 }).length > 0;
  } catch {
    return false;
  }
}

/** How many colours the points of a JPEG are made of, which its frame says; 0 without a frame. */
function componentsOfJpeg(bytes: Buffer): number {
  for (let at = 2; at + 10 <= bytes.length; at += 2 + bytes.readUInt16BE(at + 2)) {
    const marker = bytes.readUInt16BE(at);
    if (frames.has(marker)) return bytes.readUInt8(at + 9);
  }
  return 0;
}

/** Start of frame, in each way of coding. */
const frames = new Set([
  ...[0xffc0, 0xffc1, 0xffc2, 0xffc3, 0xffc5, 0xffc6, 0xffc7],
  ...[0xffc9, 0xffca, 0xffcb, 0xffcd, 0xffce, 0xffcf],
]);
