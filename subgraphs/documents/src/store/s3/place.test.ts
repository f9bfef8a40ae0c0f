import { InvalidEnvironment, readEnvironment } from '@vigie/chassis/environment';
import { expect, it } from 'vitest';
import { s3Environment, s3PlaceOf } from './place.ts';

const given = {
  S3_ENDPOINT: 'https://s3.fr-par.example',
  S3_BUCKET: 'vigie-fichiers',
  S3_REGION: 'fr-par',
  S3_ACCESS_KEY_ID: 'key',
  S3_SECRET_ACCESS_KEY: 'secret of the store',
};

const placeIn = (variables: Record<string, string>) =>
  s3PlaceOf(readEnvironment(s3Environment, variables));

it('is none unless the environment tells of one', () => {
  expect(placeIn({})).toBeNull();
});

it('is where the environment says', () => {
  expect(placeIn({ ...given, S3_ADDRESSING: 'host' })).toEqual({
    endpoint: new URL('https://s3.fr-par.example'),
    ...{ bucket: 'vigie-fichiers', region: 'fr-par', addressing: 'host' },
    ...{ accessKeyId: 'key', secretAccessKey: 'secret of the store' },
  });
});

it('is never half there: what lacks is named, and no secret with it', () => {
  const { S3_BUCKET: _bucket, S3_REGION: _region, ...half } = given;
  const complaint = expect.stringMatching(
    /^Invalid environment:\nS3_BUCKET: is missing[^\n]*\nS3_REGION: is missing[^\n]*$/,
  );
  expect(() => placeIn(half)).toThrow(InvalidEnvironment);
  expect(() => placeIn(half)).toThrow(expect.objectContaining({ message: complaint }));
});
