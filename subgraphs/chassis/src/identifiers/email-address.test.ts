import { describe, expect, it } from 'vitest';
import { parseEmailAddress } from './email-address.ts';

describe('an e-mail address', () => {
  it('is kept in lower case, without outer spaces', () => {
    expect(parseEmailAddress('  Ada.Le-Goff+rh@Fournil.Example ')).toBe(
      'ada.le-goff+rh@fournil.example',
    );
  });

  it('has at most 254 characters', () => {
    const domain = `${'a'.repeat(60)}.${'b'.repeat(60)}.${'c'.repeat(60)}.example`;
    const longest = `${'x'.repeat(254 - domain.length - 1)}@${domain}`;
    expect(parseEmailAddress(longest)).toBe(longest);
    expect(parseEmailAddress(`x${longest}`)).toBeNull();
  });

  it.each([
    ['no at sign', 'ada.example'],
    ['two of them', 'ada@b@example.org'],
    ['no domain', 'ada@'],
    ['a display name', 'Ada <ada@example.org>'],
    ['two addresses', 'ada@example.org,eve@example.org'],
    ['a second line, which would become a header', 'ada@example.org\r\nBcc: eve@example.org'],
    ['an end that a mail server would read otherwise', 'ada@example.org\0'],
    ['nothing', ''],
  ])('is refused with %s', (_, text) => {
    expect(parseEmailAddress(text)).toBeNull();
  });
});
