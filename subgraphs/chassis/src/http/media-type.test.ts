import { describe, expect, it } from 'vitest';
import { mediaTypeOf } from './media-type.ts';

describe('a scan', () => {
  it.each([
    ['application/pdf', Buffer.from('%PDF-1.7\n')],
    ['image/jpeg', Buffer.from([0xff, 0xd8, 0xff, 0xe0])],
    ['image/png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00])],
  ])('is known as %s by its first bytes', (kind, content) => {
    expect(mediaTypeOf(content)).toBe(kind);
  });

  it.each([
    '',
    '%PDF',
    '<html>%PDF-1.7',
    'PK\u0003\u0004',
    '<svg xmlns="http://www.w3.org/2000/svg"/>',
  ])('is none that begins with %j', (text) => {
    expect(mediaTypeOf(Buffer.from(text))).toBeNull();
  });
});
