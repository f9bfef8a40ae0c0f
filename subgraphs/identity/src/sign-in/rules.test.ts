import { describe, expect, it } from 'vitest';
import { codesPerHour, mailFor } from './rules.ts';

const nothingSent = { codesSent: 0, noticesSent: 0 };

describe('une adresse enregistrée', () => {
  it('reçoit un code, cinq fois par heure', () => {
    for (let codesSent = 0; codesSent < codesPerHour; codesSent++) {
      expect(mailFor({ known: true, codesSent, noticesSent: 0 })).toBe('code');
    }
    expect(codesPerHour).toBe(5);
  });

  it('reçoit ensuite qui contacter, une fois par jour, puis plus rien', () => {
    expect(mailFor({ known: true, codesSent: 5, noticesSent: 0 })).toBe('throttled');
    expect(mailFor({ known: true, codesSent: 5, noticesSent: 1 })).toBe('nothing');
  });

  it('reçoit de nouveau un code l’heure passée, même après un avis', () => {
    expect(mailFor({ known: true, codesSent: 0, noticesSent: 1 })).toBe('code');
  });
});

describe('une adresse inconnue', () => {
  it('apprend qui contacter, une fois par jour : le formulaire ne sert pas à inonder un tiers', () => {
    expect(mailFor({ known: false, ...nothingSent })).toBe('unknown');
    expect(mailFor({ known: false, codesSent: 0, noticesSent: 1 })).toBe('nothing');
  });

  it('ne reçoit jamais de code, même si la personne vient d’être désactivée', () => {
    expect(mailFor({ known: false, codesSent: 3, noticesSent: 0 })).toBe('unknown');
    expect(mailFor({ known: false, codesSent: 9, noticesSent: 9 })).toBe('nothing');
  });
});
