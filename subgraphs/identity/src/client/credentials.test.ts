import { describe, expect, it } from 'vitest';
import { readCredentials } from './credentials.ts';

const form = (fields: Record<string, string> = {}): URLSearchParams => new URLSearchParams(fields);
const basic = (text: string): string => `Basic ${Buffer.from(text).toString('base64')}`;

describe('the credentials of a program', () => {
  it('stand in the header, form-encoded or not, with any colons in the secret', () => {
    const read = (text: string) => readCredentials(basic(text), form());
    expect(read('a:b:c')).toEqual({ id: 'a', secret: 'b:c' });
    expect(read('a%3A1:b%2Bc+d')).toEqual({ id: 'a:1', secret: 'b+c d' });
    expect(read('a:100%')).toEqual({ id: 'a', secret: '100%' });
  });

  it('or in the form', () => {
    expect(readCredentials(null, form({ client_id: 'a', client_secret: 'b' }))).toEqual({
      id: 'a',
      secret: 'b',
    });
    expect(readCredentials(null, form())).toEqual({ id: '', secret: '' });
  });

  it('but not in both', () => {
    expect(readCredentials(basic('a:b'), form({ client_secret: 'b' }))).toBe('twice');
    // The name alone may stand beside the header.
    expect(readCredentials(basic('a:b'), form({ client_id: 'a' }))).toEqual({
      id: 'a',
      secret: 'b',
    });
  });

  it('and in no header of another kind', () => {
    for (const header of ['Bearer x', 'Basic', 'Basic ', 'x']) {
      expect(readCredentials(header, form())).toBe('unreadable');
    }
  });
});
