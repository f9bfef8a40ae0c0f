import { describe, expect, it } from 'vitest';
import { followUpQuestions } from './ask.ts';
import { tradeOf } from './trade.ts';

const today = '2026-11-26';

describe('le métier se lit dans le code d’activité', () => {
  it.each(
    Object.entries({
      farming: '01.11Z 02.10Z',
      fishing: '03.11Z',
      quarry: '05.10Z 06.10Z 07.10Z 08.11Z 09.10Z 23.70Z',
      butchery: '10.13A 46.32A 47.22Z',
      fish: '10.20Z 47.23Z',
      bakery: '10.71C 47.24Z',
      foodIndustry: '10.51A 11.07A 12.00Z',
      textile: '13.10Z 14.13Z 15.20Z 32.91Z',
      wood: '16.23Z 31.01Z',
      print: '17.21A 18.12Z',
      chemistry: '19.20Z 20.16Z 21.20Z',
      plastics: '22.29A',
      mineral: '23.41Z',
      foundry: '24.51Z',
      metal: '25.62B 28.29B 29.10Z 30.30Z 33.12Z',
      electronics: '26.51B 27.12Z',
      workshop: '32.12Z',
      dentalLab: '32.50A',
      energy: '35.11Z',
      water: '36.00Z 37.00Z',
      waste: '38.11Z 46.77Z',
      unexploded: '39.00Z',
      building: '41.20B 43.29A',
      civilWorks: '42.11Z 43.12A',
      electrician: '43.21A',
      plumber: '43.22A',
      joiner: '43.32A',
      painter: '43.34Z',
      tiler: '43.31Z 43.33Z',
      roofer: '43.91B',
      mason: '43.99C',
      garage: '45.20A 45.40Z',
      carTrade: '45.11Z 45.32Z',
      wholesale: '46.69B 46.71Z',
      foodWholesale: '46.39B',
      retail: '47.59A 47.82Z 47.89Z',
      supermarket: '47.11D',
      foodRetail: '47.21Z 47.81Z',
      fuelStation: '47.30Z',
      pharmacy: '47.73Z 47.74Z',
      passengers: '49.10Z 49.39A 50.10Z 51.10Z',
      haulage: '49.20Z 49.41B 52.10B 53.20Z',
      mover: '49.42Z',
      hotel: '55.10Z',
      restaurant: '56.10C',
      office: `58.14Z 62.01Z 63.11Z 64.19Z 65.12Z 66.22Z 68.31Z 69.10Z 70.22Z 73.11Z 74.10Z 78.10Z 79.11Z 82.11Z
        84.11Z 94.11Z 99.00Z`,
      broadcast: '59.11C 60.10Z 90.01Z 91.02Z',
      telecom: '61.10Z 95.12Z',
      callCentre: '82.20Z',
      packing: '82.92Z',
      engineering: '71.12B',
      testing: '71.20B 72.19Z',
      vehicleTest: '71.20A',
      vet: '75.00Z',
      rental: '77.11A',
      agency: '78.20Z 78.30Z',
      security: '80.10Z',
      cleaning: '81.21Z',
      gardening: '81.30Z',
      teaching: '85.31Z',
      hospital: '86.10Z',
      surgery: '86.21Z',
      dentist: '86.23Z',
      care: '86.90D 87.10A',
      ambulance: '86.90A',
      medicalLab: '86.90B',
      homeCare: '88.10A 97.00Z',
      childcare: '88.91A',
      sport: '92.00Z 93.12Z',
      repair: '95.22Z',
      personal: '96.09Z',
      laundry: '96.01B',
      hairdressing: '96.02A',
      funeral: '96.03Z',
      spa: '96.04Z',
    }),
  )('%s en NAF rév. 2 : %s', (trade, codes) => {
    for (const code of codes.split(/\s+/)) {
      expect([code, tradeOf(code)]).toEqual([code, trade]);
      expect(tradeOf(code.replace('.', ''))).toBe(trade);
    }
  });

  it.each(
    Object.entries({
      bakery: '10.71Y',
      waste: '46.87Y',
      civilWorks: '43.50Y',
      electrician: '43.24Y',
      roofer: '43.41Y',
      garage: '95.31Y',
      carTrade: '46.71Y 47.81Y 47.82Y',
      passengers: '49.33Y',
      haulage: '49.41Y',
      restaurant: '56.11Y',
      care: '86.94Y',
      ambulance: '86.92Y',
      medicalLab: '86.91Y',
      laundry: '96.10Y',
      hairdressing: '96.21Y 96.22Y',
      spa: '96.23Y',
      funeral: '96.30Y',
    }),
  )('%s en NAF 2025 : %s', (trade, codes) => {
    for (const code of codes.split(' ')) expect([code, tradeOf(code)]).toEqual([code, trade]);
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
