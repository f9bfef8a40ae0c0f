import { expect, test } from 'vitest';
import { storeEnvironment } from './child-environment.ts';
import { readSettings } from './environment.ts';

test('without variables, everything is embedded and has its usual place', () => {
  const settings = readSettings({});
  expect(settings.ports).toEqual({
    portal: 3000,
    api: 4000,
    inbox: 8025,
    mail: 1025,
    database: 54_320,
  });
  expect(settings.portalUrl).toBe('http://localhost:3000');
  expect(settings.apiUrl).toBe('http://localhost:4000/graphql');
  expect(settings.database.adminUrl).toBeNull();
  expect(settings.smtpUrl).toBeNull();
});

test('all wrong variables are named at once', () => {
  const wrong = { API_PORT: 'many', PORTAL_PORT: '70000', DATABASE_URL: 'mysql://x', DEMO: 'yes' };
  let message = '';
  try {
    readSettings(wrong);
  } catch (error) {
    message = (error as Error).message;
  }
  for (const name of Object.keys(wrong)) expect(message).toContain(`${name}: must be`);
});

test('a variable set to nothing is absent', () => {
  expect(readSettings({ DATABASE_URL: '', SMTP_URL: '' }).database.adminUrl).toBeNull();
});

test('files stand in a folder, or in a store of which nothing lacks', () => {
  const store = {
    ...{ S3_ENDPOINT: 'https://s3.example/', S3_BUCKET: 'vigie-fichiers', S3_REGION: 'fr-par' },
    ...{ S3_ACCESS_KEY_ID: 'key', S3_SECRET_ACCESS_KEY: 'secret of the store' },
  };
  expect(readSettings({ S3_ENDPOINT: '' }).s3).toBeNull();
  const settings = readSettings(store);
  expect(settings.s3).toMatchObject({ bucket: 'vigie-fichiers', addressing: 'path' });
  expect(storeEnvironment(settings)).toMatchObject(store);
  expect(() => readSettings({ ...store, S3_REGION: '' })).toThrow('S3_REGION: is missing');
});

test('a database of one’s own receives demo people only when asked', () => {
  const own = { DATABASE_URL: 'postgres://admin@db.example/postgres' };
  expect(readSettings({}).demo).toBe(true);
  expect(readSettings(own).demo).toBe(false);
  expect(readSettings({ ...own, DEMO: 'on' }).demo).toBe(true);
});
