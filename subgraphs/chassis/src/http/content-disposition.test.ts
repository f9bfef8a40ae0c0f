import { expect, test } from 'vitest';
import { attachment } from './content-disposition.ts';

test('accents survive for programs that know RFC 5987 and become plain letters for the others', () => {
  expect(attachment('Convocation Zoé Lefèvre.pdf')).toBe(
    `attachment; filename="Convocation Zoe Lefevre.pdf"; filename*=UTF-8''Convocation%20Zo%C3%A9%20Lef%C3%A8vre.pdf`,
  );
});

test('a name cannot break out of the header', () => {
  expect(attachment('a"; filename="b\r\nx: y\\.pdf')).toBe(
    `attachment; filename="a_; filename=_b__x: y_.pdf"; filename*=UTF-8''a%22%3B%20filename%3D%22b%0D%0Ax%3A%20y%5C.pdf`,
  );
});
