import { frenchTexts } from '$lib/format/french';

/** Why a link did not open, as its page says it. */
export const sentences = frenchTexts({
  manque: 'Indiquez votre date de naissance : elle prouve que ce document est pour vous.',
  autre: 'Ce n’est pas la date de naissance connue du service. Vérifiez-la.',
});

export type Problem = keyof typeof sentences;

export function isProblem(text: string): text is Problem {
  return Object.hasOwn(sentences, text);
}
