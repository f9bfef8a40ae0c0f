import { describe, expect, it } from 'vitest';
import { ownDeadline } from './own-deadline';

const midCareer = { kind: 'MI_CARRIERE', latestDate: '2026-12-31', latestIsLegal: true } as const;
const exposure = { kind: 'POST_EXPO', latestDate: '2027-05-22', latestIsLegal: false } as const;

const told = (kind: Parameters<typeof ownDeadline>[0], today = '2026-11-28') =>
  ownDeadline(kind, { who: 'Anne Kerdu', due: [midCareer, exposure], today });

describe('by when a visit is due for the person who was chosen', () => {
  it('is their own date, not the one of everybody', () => {
    expect(told('MI_CARRIERE')?.sentence).toMatch(
      /^Pour Anne Kerdu\s: obligatoire, au plus tard le jeudi 31\u00a0décembre 2026\.$/,
    );
    expect(told('MI_CARRIERE', '2027-01-04')?.sentence).toMatch(/est dépassée\.$/);
  });

  it('is no legal date after an exposure', () => {
    expect(told('POST_EXPO')).toMatchObject({ mandatory: true });
    expect(told('POST_EXPO')?.sentence).toMatch(
      /dès que possible, au plus tard le samedi 22\u00a0mai 2027\.$/,
    );
  });

  it('says that nothing asks for a visit that the file does not know', () => {
    expect(told('ANCI_EXAM')).toMatchObject({ mandatory: false });
  });

  it('says nothing of its own where no file can know', () => {
    expect(told('DEM_EMP')).toBeNull();
    expect(told(null)).toBeNull();
  });
});
