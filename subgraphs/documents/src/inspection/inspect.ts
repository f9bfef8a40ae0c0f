import type { MediaType } from '@vigie/chassis/http/media-type';
import { mediaTypeOf } from '@vigie/chassis/http/media-type';
import { cleanJpeg } from './jpeg.ts';
import { pdfFault } from './pdf.ts';
import { cleanPng } from './png.ts';

/** Why a file is not taken, each with a sentence of its own in the portal. */
export type Fault =
  | 'EMPTY'
  | 'UNKNOWN_KIND'
  | 'DAMAGED'
  | 'ENCRYPTED'
  | 'ACTIVE'
  | 'TOO_MANY_PAGES'
  | 'TOO_MANY_PIXELS'
  | 'INFECTED';

/** A file that is harmless as far as its own bytes tell. */
export interface Inspected {
  mediaType: MediaType;
  /** What is kept: of a picture its image alone, without place, camera or anything behind its end. */
  content: Uint8Array;
}

/** Looks at a file by its bytes alone: neither its name nor what its sender says of it counts. */
export function inspect(content: Uint8Array): Inspected | { fault: Fault } {
  if (content.byteLength === 0) return { fault: 'EMPTY' };
  const mediaType = mediaTypeOf(content);
  if (mediaType === null) return { fault: 'UNKNOWN_KIND' };
  if (mediaType === 'application/pdf') {
    const fault = pdfFault(content);
    return fault ? { fault } : { mediaType, content };
  }
  const cleaned = mediaType === 'image/png' ? cleanPng(content) : cleanJpeg(content);
  return cleaned instanceof Uint8Array ? { mediaType, content: cleaned } : { fault: cleaned };
}
