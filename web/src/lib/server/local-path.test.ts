import { describe, expect, it } from 'vitest';
import { localPath, signInAddress } from './local-path';

describe('the path to which sign-in leads back', () => {
  it('keeps a path of the portal with its query', () => {
    expect(localPath('/0012345/visites/8?vue=passees')).toBe('/0012345/visites/8?vue=passees');
  });

  it.each(['https://evil.test/', '//evil.test', '/\\evil.test', '/\t/evil.test', 'evil', '', null])(
    'falls back to the home page for %j',
    (candidate) => expect(localPath(candidate)).toBe('/'),
  );

  it('forgets the name of a form action', () => {
    const url = new URL('http://localhost/0012345/salaries/nouveau?/creer');
    expect(signInAddress(url)).toBe('/connexion?suite=%2F0012345%2Fsalaries%2Fnouveau');
  });
});
