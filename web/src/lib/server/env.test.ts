import { describe, expect, it } from 'vitest';
import { readEnvironment } from './env';

describe('the environment of the portal', () => {
  it('has defaults for one machine', () => {
    const { apiUrl, https } = readEnvironment({});
    expect(apiUrl.href).toBe('http://localhost:4000/graphql');
    expect(https).toBe(false);
  });

  it('names every wrong variable at once', () => {
    expect(() => readEnvironment({ API_URL: 'gateway', ORIGIN: 'ftp://portal' })).toThrow(
      /API_URL.*ORIGIN/,
    );
  });
});
