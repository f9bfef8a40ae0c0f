import type { tradeQuestions } from './trade-questions.ts';

/** A family of activities that ask the same questions. */
export type Trade = keyof typeof tradeQuestions;

/**
 * First digits of the activity codes of each trade, without dots; the longest that fits decides. NAF rév. 2 stands in
 * the register until the end of 2026, NAF 2025 from 2027: divisions, groups and classes that moved are listed
 * under both numbers (a garage is 45.20 and then 95.31). The last letter, which differs, is used only where rév. 2
 * alone splits a class by it, or gives NAF 2025's number of another trade (47.81Z sells food on markets, 47.81Y cars).
 */
const prefixes: Record<Exclude<Trade, 'general'>, string> = {
  farming: '01 02',
  fishing: '03',
  quarry: '05 06 07 08 09 237',
  butchery: '101 4722 4632',
  fish: '102 4723',
  bakery: '107 4724',
  foodIndustry: '10 11 12',
  textile: '13 14 15 3291',
  wood: '16 31',
  print: '17 18',
  chemistry: '19 20 21',
  plastics: '22',
  mineral: '23',
  foundry: '24',
  metal: '25 28 29 30 33',
  electronics: '26 27',
  workshop: '32',
  dentalLab: '3250',
  energy: '35',
  water: '36 37',
  waste: '38 4677 4687',
  unexploded: '3900',
  building: '41 43',
  civilWorks: '42 431 435',
  electrician: '4321 4324',
  plumber: '4322',
  joiner: '4332',
  painter: '4334',
  tiler: '4331 4333',
  roofer: '4391 434',
  mason: '4399',
  garage: '452 454 953',
  carTrade: '45 4671 478',
  wholesale: '46 4671Z',
  foodWholesale: '463',
  retail: '47 4782Z 4789Z',
  supermarket: '4711',
  foodRetail: '472 4781Z',
  fuelStation: '473',
  pharmacy: '4773 4774',
  passengers: '491 493 50 51',
  haulage: '492 494 52 53',
  mover: '4942',
  hotel: '55',
  restaurant: '56',
  office: '58 62 63 64 65 66 68 69 70 73 74 78 79 82 84 94 99',
  broadcast: '59 60 90 91',
  telecom: '61 951',
  callCentre: '822',
  packing: '8292',
  engineering: '71',
  testing: '712 72',
  vehicleTest: '7120A',
  vet: '75',
  rental: '77',
  agency: '782 783',
  security: '80',
  cleaning: '81',
  gardening: '813',
  teaching: '85',
  hospital: '861',
  surgery: '862',
  dentist: '8623',
  care: '869 87',
  ambulance: '8690A 8692',
  medicalLab: '8690B 8691',
  homeCare: '88 97',
  childcare: '8891',
  sport: '92 93',
  repair: '95',
  personal: '96',
  laundry: '9601 961',
  hairdressing: '9602 962',
  funeral: '9603 963',
  spa: '9604 9623',
};

const trades: readonly (readonly [string, Trade])[] = Object.entries(prefixes)
  .flatMap(([trade, list]) => list.split(' ').map((prefix) => [prefix, trade as Trade] as const))
  .sort(([one], [other]) => other.length - one.length);

/** The trade of an activity code, written with or without its dot; `general` for none and for unknown ones. */
export function tradeOf(activityCode: string | undefined): Trade {
  const digits = (activityCode ?? '').replace(/[^0-9a-z]/gi, '').toUpperCase();
  return trades.find(([prefix]) => digits.startsWith(prefix))?.[1] ?? 'general';
}
