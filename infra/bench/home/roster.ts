const letters = (index: number): string =>
  [...String(index)].map((digit) => 'abcdefghij'[Number(digit)]).join('');

const twoDigits = (number: number): string => String(number).padStart(2, '0');

/**
 * Made-up people as a spreadsheet saves them, hired over the past eight years.
 * @param year in which the last of them came
 */
export function rosterOf(size: number, year: number): string {
  const rows = Array.from({ length: size }, (_, index) => {
    const day = `${twoDigits(1 + (index % 28))}/${twoDigits(1 + (index % 12))}`;
    return [
      ...[`B-${10_000 + index}`, `Relevé-${letters(index)}`, index % 2 === 0 ? 'Awa' : 'Malo'],
      ...[`${day}/${1968 + (index % 35)}`, index % 2 === 0 ? 'F' : 'M', 'CDI'],
      ...[`${day}/${year - 8 + (index % 8)}`, `Poste ${letters(index % 40)}`],
    ].join(';');
  });
  return ['Matricule;Nom;Prénom;Né(e) le;Sexe;Contrat;Date d’entrée;Emploi', ...rows].join('\n');
}
