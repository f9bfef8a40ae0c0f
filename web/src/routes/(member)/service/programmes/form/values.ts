import type { MachineBinding } from '$lib/graphql/generated/graphql';

/** What the form for a program holds, as typed. */
export interface ProgramValues {
  name: string;
  purpose: string;
  binding: MachineBinding;
  firmId: string;
  memberNumbers: string;
  scopes: string[];
  unitsPerMinute: string;
}

export const emptyProgram: ProgramValues = {
  ...{ name: '', purpose: '', binding: 'ACCOUNTS', firmId: '', memberNumbers: '' },
  ...{ scopes: [], unitsPerMinute: '' },
};

const bindings: readonly MachineBinding[] = ['SERVICE', 'FIRM', 'ACCOUNTS'];

export function readProgram(form: FormData): ProgramValues {
  const text = (name: string) => String(form.get(name) ?? '').trim();
  return {
    name: text('name'),
    purpose: text('purpose'),
    binding: bindings.find((each) => each === text('binding')) ?? 'ACCOUNTS',
    firmId: text('firmId'),
    memberNumbers: text('memberNumbers'),
    scopes: form.getAll('scopes').map(String),
    unitsPerMinute: text('unitsPerMinute'),
  };
}

/** Numbers as people paste them: by lines, commas, with the name of the company behind. */
export function numbersIn(text: string): string[] {
  return text
    .split(/[\s,;]+/)
    .filter((word) => /\d/.test(word))
    .map((word) => word.replace(/\D/g, '').padStart(7, '0'));
}

/** A whole number as people write it; null for none, 0 (which the API refuses) for what is none. */
export function unitsIn(text: string): number | null {
  if (text === '') return null;
  const figures = text.replace(/[\s\u00a0\u202f.]/g, '');
  return /^\d{1,9}$/.test(figures) ? Number(figures) : 0;
}

/** What creation and change send alike. */
export function programInput(values: ProgramValues) {
  const { name, purpose, binding, scopes } = values;
  return {
    ...{ name, purpose, scopes },
    unitsPerMinute: unitsIn(values.unitsPerMinute),
    ...(binding === 'ACCOUNTS' ? { memberNumbers: numbersIn(values.memberNumbers) } : {}),
  };
}
