import { readGuards } from '@vigie/gateway/contract/guard';
import { roles } from '@vigie/identity/role/roles';
import { allows } from './allows.ts';
import { memberMutations } from './member-mutations.ts';

/** Who a column stands for. */
interface Column {
  name: string;
  /** Null: nobody is signed in. */
  scopes: ReadonlySet<string> | null;
}

const columns: Column[] = [
  { name: 'signed out', scopes: null },
  { name: 'signed in', scopes: new Set() },
  ...roles.map(({ code, scopes }) => ({ name: code, scopes: new Set(scopes) })),
];

/**
 * The matrix role × field, as text to be committed: a change of privilege then shows in the diff.
 * @param supergraph composed SDL with its authorisation directives
 */
export function permissionsMatrix(supergraph: string): string {
  const byType = new Map<string, string[]>();
  for (const [coordinate, guards] of readGuards(supergraph)) {
    const [type = ''] = coordinate.split('.');
    const cells = columns.map(({ scopes }) => (allows(guards, scopes) ? '●' : ''));
    const line = `| ${coordinate} | ${cells.join(' | ')} |`;
    byType.set(type, [...(byType.get(type) ?? []), line]);
  }
  const head = `| field | ${columns.map(({ name }) => name).join(' | ')} |`;
  const rule = `|---|${columns.map(() => ':-:').join('|')}|`;
  const sections = [...byType].map(
    ([type, lines]) => `## ${type}\n\n${[head, rule, ...lines.sort()].join('\n')}\n`,
  );
  const asked = memberMutations(supergraph).map((name) => `\`${name}\``);
  return `# Permissions: role × field\n\n${preface}\n\n${sections.join('\n')}\n${onBehalf}\n\n${asked.join(', ')}\n`;
}

const preface = `Generated from the directives of \`schema/\` and the roles of identity; do not edit.
A dot means that the gateway lets the field pass for somebody who holds this role alone. Which rows are behind it is
decided by the database, account by account. Machine clients hold scopes instead of roles.`;

const onBehalf = `## For a member

What follows is a member's own to do. Somebody of the service does it for whoever calls, writes or stands at the desk:
without \`startAssistance\` it is refused (\`CALL_REQUIRED\`).`;
