import ts from 'typescript';
import { addDays } from '@vigie/law/civil-date';

/** One small change of a source. */
export interface Change {
  line: number;
  /** What was changed, for a reader: `36 → 37`. */
  told: string;
  /** The whole source, changed. */
  source: string;
}

/** What could stand in a place instead. */
interface Other {
  told: string;
  code: string;
}

/**
 * What Stryker leaves alone, and what the law is made of: each number one more and one less (outside `rule`, 0 and 1
 * count nothing of the law), each date a day earlier and a day later, each article its neighbour, each list of codes
 * without one of them.
 */
export function legalChanges(source: string): Change[] {
  const file = ts.createSourceFile('law.ts', source, ts.ScriptTarget.ES2023, true);
  const changes: Change[] = [];
  const visit = (node: ts.Node, isLaw: boolean): void => {
    if (ts.isImportDeclaration(node) || ts.isTypeNode(node)) return;
    const [start, end] = [node.getStart(), node.getEnd()];
    const line = file.getLineAndCharacterOfPosition(start).line + 1;
    for (const { told, code } of othersOf(node, isLaw)) {
      changes.push({ line, told, source: source.slice(0, start) + code + source.slice(end) });
    }
    node.forEachChild((child) => visit(child, isLaw || isRule(node)));
  };
  visit(file, false);
  return changes;
}

function isRule(node: ts.Node): boolean {
  return ts.isCallExpression(node) && node.expression.getText() === 'rule';
}

function othersOf(node: ts.Node, isLaw: boolean): Other[] {
  if (ts.isNumericLiteral(node)) {
    const number = Number(node.text);
    const others = isLaw || number > 1 ? [number + 1, number - 1] : [];
    return others.map((other) => ({ told: `${number} → ${other}`, code: `(${other})` }));
  }
  if (!ts.isStringLiteral(node) && !ts.isNoSubstitutionTemplateLiteral(node)) return [];
  return othersOfText(node.text).map(({ told, code }) => ({ told, code: JSON.stringify(code) }));
}

function othersOfText(text: string): Other[] {
  const instead = (code: string) => ({ told: `${text} → ${code}`, code });
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return [addDays(text, 1), addDays(text, -1)].map(instead);
  const words = text.trim().split(/\s+/);
  if (words.length > 1 && words.every((word) => /^[A-Z0-9_-]{2,}$/.test(word))) {
    const without = (left: number) => words.filter((_, place) => place !== left).join(' ');
    return words.map((word, place) => ({ told: `without ${word}`, code: without(place) }));
  }
  return /^[LRD]\d{4}-/.test(text) ? [instead(neighbour(text))] : [];
}

/** `R4624-18 II` → `R4624-19 II`. */
function neighbour(article: string): string {
  return article.replace(/(?<=^\S*)\d+(?=\s|$)/, (number) => String(Number(number) + 1));
}
