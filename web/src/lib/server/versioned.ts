/** What every command of one thing sends: which, as it was read, and the key of this attempt. */
export function versioned(form: FormData, id: string) {
  return {
    ...{ id, version: Number(form.get('version')) },
    idempotencyKey: String(form.get('idempotencyKey') ?? ''),
  };
}
