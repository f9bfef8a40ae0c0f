import { describe, expect, it } from 'vitest';
import { attachment } from './download';

describe('the name of a downloaded file', () => {
  it('keeps its accents for those who read them, and a plain name for others', () => {
    expect(attachment('Convocation Maël.pdf')).toBe(
      `attachment; filename="Convocation Mael.pdf"; filename*=UTF-8''Convocation%20Ma%C3%ABl.pdf`,
    );
  });

  it('cannot end the header or name a folder', () => {
    expect(attachment('a"/\r\n.pdf').split(';')[1]).toBe(' filename="a____.pdf"');
  });
});
