import { describe, expect, it } from 'vitest';
import { followUpQuestions } from './ask.ts';
import { tradeOf } from './trade.ts';

const today = '2026-11-26';

describe('le métier se lit dans le code d’activité', () => {
  it.each([
    ['1071C', 'bakery'],
    ['10.71C', 'bakery'],
    ['4724Z', 'bakery'],
    ['4722Z', 'butchery'],
    ['4711D', 'supermarket'],
    ['4759A', 'retail'],
    ['5510Z', 'hotel'],
    ['5610C', 'restaurant'],
    ['4120B', 'building'],
    ['4321A', 'electrician'],
    ['4322A', 'plumber'],
    ['4332A', 'joiner'],
    ['4334Z', 'painter'],
    ['4391B', 'roofer'],
    ['4399C', 'mason'],
    ['1623Z', 'wood'],
    ['2562B', 'metal'],
    ['4520A', 'garage'],
    ['8121Z', 'cleaning'],
    ['4941B', 'haulage'],
    ['4942Z', 'mover'],
    ['4939A', 'passengers'],
    ['8610Z', 'hospital'],
    ['8623Z', 'dentist'],
    ['8690A', 'ambulance'],
    ['8690B', 'medicalLab'],
    ['8690D', 'care'],
    ['8810A', 'homeCare'],
    ['8891A', 'childcare'],
    ['9602A', 'hairdressing'],
    ['9603Z', 'funeral'],
    ['9601B', 'laundry'],
    ['6201Z', 'office'],
    ['8010Z', 'security'],
    ['3811Z', 'waste'],
    ['2229A', 'plastics'],
    ['2016Z', 'chemistry'],
    ['1812Z', 'print'],
    ['7219Z', 'testing'],
    ['7120A', 'vehicleTest'],
    ['7500Z', 'vet'],
  ])('%s en NAF rév. 2 : %s', (code, trade) => {
    expect(tradeOf(code)).toBe(trade);
  });

  it.each([
    ['9531Y', 'garage'],
    ['9621Y', 'hairdressing'],
    ['96.22Y', 'hairdressing'],
    ['9610Y', 'laundry'],
    ['9630Y', 'funeral'],
    ['9623Y', 'spa'],
    ['8691Y', 'medicalLab'],
    ['8692Y', 'ambulance'],
    ['8694Y', 'care'],
    ['4341Y', 'roofer'],
    ['1071Y', 'bakery'],
    ['5611Y', 'restaurant'],
    ['4941Y', 'haulage'],
  ])('%s en NAF 2025 : %s', (code, trade) => {
    expect(tradeOf(code)).toBe(trade);
  });

  it('un code absent, vide ou inconnu : les questions de tous les métiers', () => {
    expect([undefined, '', '00', 'Z', '9899Z'].map(tradeOf)).toEqual(Array(5).fill('general'));
    expect(tradeOf(' 1071c ')).toBe('bakery');
  });

  it('le métier change ce qui est demandé', () => {
    const first = (activityCode: string) =>
      followUpQuestions({ activityCode, contract: 'CDI' }, today)[0]?.code;
    expect(['1071C', '4332A', '8610Z', '4520A', '8891A'].map(first)).toEqual([
      ...['NIGHT', 'WOOD_DUST', 'BLOOD', 'USED_OIL', 'CHILDREN'],
    ]);
  });
});
