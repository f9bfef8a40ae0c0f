import { describe, expect, it } from 'vitest';
import { codesPerHour, isAlarming, mailFor } from './rules.ts';

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

describe('une heure d’essais faux', () => {
  it('alerte au-delà de cent, ou d’un pour cent des personnes d’un grand service', () => {
    expect(isAlarming({ codes: 60, passwords: 40, people: 200 })).toBe(false);
    expect(isAlarming({ codes: 60, passwords: 41, people: 200 })).toBe(true);
    expect(isAlarming({ codes: 500, passwords: 300, people: 100_000 })).toBe(false);
    expect(isAlarming({ codes: 900, passwords: 300, people: 100_000 })).toBe(true);
  });
});
