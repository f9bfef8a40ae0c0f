import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, it } from 'vitest';

const rooms = new URL('../../routes/(member)/[account=memberNumber]/', import.meta.url).pathname;
const forms = new URL('../ui/form/', import.meta.url).pathname;

/** What is sent without being done for a member: a file asked for, a list passed on, the way out. */
const readsOnly = [
  'documents/salaries/+page.svelte',
  'salaries/+page.svelte',
  'salaries/[id]/EmployeePapers.svelte',
  'shell/AssistanceNotice.svelte',
  'shell/ViewNotice.svelte',
];

/** What the service does in its own name too (`uncalled` where the form is one of several). */
const ofTheService = [
  'documents/controle/AskForDossier.svelte',
  'visites/abonnement/AddressRow.svelte',
];

/** The form of the pages that weigh all they may: `shell/PageGate` stands around it. */
const gatedAround = ['salaries/form/EmployeeForm.svelte'];

function components(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.svelte'))
    .map((name) => join(folder, name));
}

it('each form by which something is done for a member waits for a call of the service', () => {
  const open = [...components(rooms), ...components(forms)].filter((file) => {
    const text = readFileSync(file, 'utf8');
    const sent = text.match(/<form\b[^<]*?method="post"/g)?.length ?? 0;
    return sent > (text.match(/<Acting\b/g)?.length ?? 0);
  });
  const named = open.map((file) => relative(rooms, file)).sort();
  expect(named).toEqual([...readsOnly, ...ofTheService, ...gatedAround].sort());
});
