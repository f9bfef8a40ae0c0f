/** A spreadsheet takes such a text for a formula: it could call out from the machine of whoever opens an export. */
const formula = /^\s*[=+@-]/;

const signedNumber = /^\s*[+-][\d\s.,()]*$/;

/** Whether a text would be run by a spreadsheet; a signed number or a dash alone would not. */
export function isFormula(text: string): boolean {
  return formula.test(text) && !signedNumber.test(text);
}
