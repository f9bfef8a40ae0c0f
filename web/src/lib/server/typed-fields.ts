import type { RequestEvent } from '@sveltejs/kit';

type TypedForm = NonNullable<App.Error['typed']>;

const copies = new WeakMap<RequestEvent, Request>();
const fields = new WeakMap<Request, Promise<TypedForm['fields']>>();

/** Keeps a copy of a posted form before its action reads it: the body of a request can be read only once. */
export function keepPostedForm(event: RequestEvent): void {
  const type = event.request.headers.get('content-type') ?? '';
  if (
    event.request.method !== 'POST' ||
    !/^(application\/x-www-form-urlencoded|multipart\/form-data)/.test(type)
  )
    return;
  copies.set(event, event.request.clone());
}

/** What the person typed in the form that this request sent; undefined when it sent none. */
export async function typedFields(event: RequestEvent): Promise<TypedForm | undefined> {
  const copy = copies.get(event);
  if (!copy) return undefined;
  // The action and a load may both fail on the same request: the copy too can be read only once.
  const reading = fields.get(copy) ?? readFields(copy);
  fields.set(copy, reading);
  return { action: event.url.pathname + event.url.search, fields: await reading };
}

async function readFields(request: Request): Promise<TypedForm['fields']> {
  const entries: TypedForm['fields'] = [];
  for (const [name, value] of await request.formData()) {
    if (typeof value === 'string') entries.push([name, value]);
  }
  return entries;
}
