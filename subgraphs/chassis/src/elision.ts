/**
 * « de Camille », « d’Éloïse », « d’Ysé » but « de Yannick ». An h is left alone: whether it is heard, no rule tells.
 */
export function of(name: string): string {
  return /^([aeiouàâäéèêëîïôöùûüœæ]|y[^aeiouéèêëy])/i.test(name) ? `d’${name}` : `de ${name}`;
}
