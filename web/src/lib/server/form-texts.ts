/** Reads a text field of a form; an absent one is empty. */
export const textsOf =
  (form: FormData) =>
  (name: string): string =>
    String(form.get(name) ?? '').trim();
