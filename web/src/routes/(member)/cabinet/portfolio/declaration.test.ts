import { describe, expect, it } from 'vitest';
import { declarationOf, undeclared } from './declaration';

const open = { year: 2027, isOpen: true };
const closed = { year: 2027, isOpen: false };
const declared = (state: 'TO_COUNTERSIGN' | 'VALIDATED', year = 2027) => ({
  mayDeclare: true,
  declaration: { id: 'd', year, state },
});

describe('the declaration of a client', () => {
  it('stands where its firm has brought it', () => {
    expect(declarationOf(declared('TO_COUNTERSIGN'), open)).toBe('TO_COUNTERSIGN');
    expect(declarationOf({ mayDeclare: true, declaration: null }, open)).toBe('NONE');
    expect(declarationOf(declared('VALIDATED', 2026), open)).toBe('NONE');
  });

  it('is told of nobody whose mandate does not open it, nor between two campaigns', () => {
    expect(declarationOf({ mayDeclare: false, declaration: null }, open)).toBeNull();
    expect(declarationOf({ mayDeclare: true, declaration: null }, closed)).toBeNull();
    expect(declarationOf(declared('VALIDATED'), null)).toBeNull();
  });

  it('waits while its campaign is open and it is not validated', () => {
    expect(undeclared('NONE', open)).toBe(1);
    expect(undeclared('TO_COUNTERSIGN', open)).toBe(1);
    expect(undeclared('VALIDATED', open)).toBe(0);
    expect(undeclared('TO_COUNTERSIGN', closed)).toBe(0);
    expect(undeclared(null, open)).toBeNull();
  });
});
