/** The form of a post as typed. */
export interface PostValues {
  title: string;
  situations: string[];
  /** What the catalogue is narrowed to; used without scripts. */
  search: string;
  idempotencyKey: string;
  /** Number of changes that was read; empty for a new post. */
  version: string;
}

export function readPostValues(form: FormData): PostValues {
  const text = (name: string) => String(form.get(name) ?? '').trim();
  return {
    title: text('title'),
    situations: form.getAll('situations').map(String),
    search: text('search'),
    idempotencyKey: text('idempotencyKey') || crypto.randomUUID(),
    version: text('version'),
  };
}

/** The situations typed, as somebody confirms them who has seen what they bring. */
export function situationsSeen({ situations }: Pick<PostValues, 'situations'>): string {
  return [...situations].sort().join();
}

/** The form as a post stands. */
export function postValuesOf(post: {
  title?: string | null;
  version?: number | null;
  situations?: readonly { code: string }[] | null;
}): PostValues {
  return {
    title: post.title ?? '',
    situations: (post.situations ?? []).map(({ code }) => code),
    search: '',
    idempotencyKey: crypto.randomUUID(),
    version: String(post.version ?? ''),
  };
}
