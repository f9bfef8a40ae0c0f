/** Somebody as a declaration of a test tells of them; values by rubrique of each block. */
export interface DeclaredPerson {
  person?: Record<string, string>;
  changes?: Record<string, string>;
  contracts?: { contract?: Record<string, string>; end?: Record<string, string> }[];
  /** Lines of any block, after the contracts. */
  more?: string[];
}

export interface DeclaredMonth {
  declaration?: Record<string, string>;
  siren?: string;
  nic?: string;
  people?: DeclaredPerson[];
}

const ordinaryPerson = {
  '002': 'ROUVRAIS',
  '004': 'Bastien',
  '005': '01',
  '006': '02041990',
};

const ordinaryContract = {
  '001': '01092020',
  '006': 'Menuisier',
  '007': '01',
  '008': '99',
  '009': '00001',
};

/** A DSN file with its end, which counts its lines. `send` are values of the first block. */
export function dsnText(
  months: readonly DeclaredMonth[],
  send: Record<string, string> = {},
): string {
  const lines = [
    ...block('S10.G00.00', {
      '001': 'PAIE DEMO',
      '003': '26.1',
      '005': '02',
      '006': 'P26V01',
      '008': '01',
      ...send,
    }),
    ...months.flatMap(monthLines),
  ];
  const end = block('S90.G00.90', {
    '001': String(lines.length + 2),
    '002': String(months.length),
  });
  return `${[...lines, ...end].join('\r\n')}\r\n`;
}

function monthLines({
  declaration,
  siren = '000482711',
  nic = '00017',
  people = [],
}: DeclaredMonth): string[] {
  return [
    ...block('S20.G00.05', {
      '001': '01',
      '002': '01',
      '003': '11',
      '004': '1',
      '005': '01102026',
      '007': '05112026',
      ...declaration,
    }),
    ...block('S21.G00.06', { '001': siren }),
    ...block('S21.G00.11', { '001': nic }),
    ...people.flatMap(personLines),
  ];
}

function personLines({ person, changes, contracts = [{}], more = [] }: DeclaredPerson): string[] {
  return [
    ...block('S21.G00.30', { ...ordinaryPerson, ...person }),
    ...block('S21.G00.31', changes ?? {}),
    ...contracts.flatMap(({ contract, end }) => [
      ...block('S21.G00.40', { ...ordinaryContract, ...contract }),
      ...block('S21.G00.62', end ?? {}),
    ]),
    ...more,
  ];
}

/** Lines of one block in the order of their rubriques; an empty value leaves its line out. */
function block(id: string, values: Record<string, string>): string[] {
  return Object.entries(values)
    .filter(([, value]) => value !== '')
    .sort(([one], [other]) => one.localeCompare(other))
    .map(([rubrique, value]) => `${id}.${rubrique},'${value}'`);
}
