import type { Member } from './employees.ts';

const women = [
  'Adèle',
  'Brigitte',
  'Coralie',
  'Diane',
  'Estelle',
  'Fatou',
  'Gaëlle',
  'Hawa',
  'Irène',
  'Justine',
];
const men = [
  'Alban',
  'Bilal',
  'Cédric',
  'Denis',
  'Erwan',
  'Fabrice',
  'Grégory',
  'Hicham',
  'Ivan',
  'Jordan',
];
const families = [
  'Abgrall',
  'Bonnemaison',
  'Cazenave',
  'Dessaint',
  'Échenoz',
  'Fauvel',
  'Guégan',
  'Hennequin',
  'Izquierdo',
  'Jaouen',
  'Kerhuel',
  'Lebreuilly',
  'Maupertuis',
  'Nédélec',
  'Oukaci',
  'Pasquereau',
  'Quéméneur',
  'Ribaucourt',
  'Sorlin',
  'Tréhorel',
  'Urvoas',
  'Vauchelle',
  'Wolkowicz',
  'Yvinec',
  'Zerrouki',
];

const posts: { title: string; situations: string[] }[] = [
  { title: 'Opérateur de stratification', situations: ['WS_CMR_PRODUCT', 'WS_ACD', 'WS_NOISE'] },
  { title: 'Opérateur de découpe', situations: ['WS_NOISE', 'WS_VIB', 'WS_REPET'] },
  { title: 'Cariste', situations: ['WS_DRIVING', 'WS_LOAD'] },
  { title: 'Technicien de maintenance', situations: ['WS_ELEC', 'WS_HEIGHT'] },
  { title: 'Contrôleur qualité', situations: ['WS_SCREEN', 'WS_POSTURE'] },
  { title: 'Opérateur de nuit', situations: ['WS_NIGHT', 'WS_NOISE', 'WS_REPET'] },
  { title: 'Magasinier', situations: ['WS_LOAD', 'WS_SCREEN'] },
  { title: 'Employé administratif', situations: ['WS_SCREEN'] },
];

const size = 140;

/** A name that nobody else of the same list has: families go round faster than first names. */
function nameOf(index: number, names: string[]): Pick<Member, 'firstName' | 'lastName'> {
  const round = Math.floor(index / families.length);
  return {
    firstName: names[(index + round * 2) % names.length] ?? 'Alban',
    lastName: families[(index * 11) % families.length] ?? 'Abgrall',
  };
}

/** The people of the factory: always the same ones, drawn from lists so that a long list can be tried. */
export function factoryStaff(): Member[] {
  return Array.from({ length: size }, (_, index): Member => {
    const isWoman = index % 3 === 0;
    const names = isWoman ? women : men;
    const post = posts[(index * 7) % posts.length] ?? posts[0]!;
    const recent = index % 23 === 5;
    const member: Member = {
      ...nameOf(index, names),
      sex: isWoman ? 'FEMALE' : 'MALE',
      age: 20 + ((index * 17) % 43),
      jobTitle: post.title,
      contract: index % 9 === 4 ? 'CDD' : 'CDI',
      since: recent ? 10 + (index % 40) : 150 + ((index * 97) % 1500),
      situations: post.situations,
    };
    return index % 20 === 13 ? { ...member, left: 30 + index } : member;
  });
}
