/** A field in which somebody typed something else than what stands there now. */
export interface Conflict {
  /** Its name in the form. */
  field: string;
  label: string;
  typed: string;
  current: string;
}

/** How a field is called, and how what it holds is said where that is not what people read. */
export type Name = string | { label: string; say: (value: string) => string };

type Value = string | boolean | readonly string[];

/** Whether a change was refused because somebody else's came first. */
export const isStale = (refusals: readonly { code: string }[] | undefined): boolean =>
  refusals?.some(({ code }) => code === 'STALE_VERSION') ?? false;

/** What was typed and what stands there now, field by field where they differ, as both are read. */
export function conflictsOf<Field extends string>(
  names: Record<Field, Name>,
  typed: Readonly<Record<NoInfer<Field>, Value>>,
  current: Readonly<Record<NoInfer<Field>, Value>>,
): Conflict[] {
  return (Object.keys(names) as Field[]).flatMap((field) => {
    const name = names[field];
    const { label, say } = typeof name === 'string' ? { label: name, say: asIs } : name;
    const [mine, theirs] = [inWords(typed[field], say), inWords(current[field], say)];
    return mine === theirs ? [] : [{ field, label, typed: mine, current: theirs }];
  });
}

const asIs = (value: string): string => value;

/** What a choice of the form is called. */
export const sayOption =
  (options: readonly { value: string; label: string }[]) =>
  (value: string): string =>
    options.find((option) => option.value === value)?.label ?? value;

function inWords(value: Value, say: (value: string) => string): string {
  if (typeof value === 'boolean') return value ? 'Oui' : 'Non';
  if (typeof value === 'string') return value === '' ? '—' : say(value);
  return value.length === 0 ? '—' : value.map(say).sort().join(', ');
}
