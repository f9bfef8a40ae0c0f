import type { QuestionRow } from '../question.ts';

/**
 * Work that is regulated before 18 and that no other situation of the catalogue tells: « oui » proposes the follow-up of
 * minors on regulated work itself (R4153-40).
 */
export const youthQuestions = {
  FOOD_MACHINES: machines(
    'un pétrin ou une machine à trancher',
    'Laminoir, batteur, hachoir, scie à os compris.',
  ),
  WOOD_MACHINES: machines('une scie, une toupie ou une dégauchisseuse'),
  METAL_MACHINES: machines('une presse, une plieuse, un tour ou une meuleuse'),
  SITE_MACHINES: machines('une scie de chantier, une tronçonneuse ou une bétonnière'),
  GARAGE_MACHINES: machines('un pont élévateur, une presse ou un démonte-pneus'),
  LAUNDRY_MACHINES: machines('une presse, une calandre ou une essoreuse'),
  MACHINES: machines(
    'une machine dont une partie en mouvement peut blesser',
    'Scie, presse, broyeur, hachoir, convoyeur, massicot, tondeuse autoportée.',
  ),
  HARNESS: {
    text: 'La personne travaille-t-elle en hauteur, retenue par un harnais ?',
    proposes: ['WS_MINOR_REG', 'WS_HEIGHT'],
    basis: ['R4153-40'],
    age: 'minor',
  },
  PRESSURE_OR_MELT: {
    text: 'La personne s’approche-t-elle d’appareils sous pression, ou de verre ou de métal en fusion ?',
    proposes: ['WS_MINOR_REG'],
    basis: ['R4153-40'],
    age: 'minor',
  },
} satisfies Record<string, QuestionRow>;

function machines(which: string, help?: string): QuestionRow {
  return {
    text: `La personne utilise-t-elle ${which} ?`,
    ...(help ? { help } : {}),
    proposes: ['WS_MINOR_REG'],
    basis: ['D4153-28', 'R4153-40'],
    age: 'minor',
  };
}
