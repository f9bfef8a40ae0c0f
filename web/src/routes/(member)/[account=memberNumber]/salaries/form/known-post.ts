import type { KnownPost } from './form-context.server';

/** The post that a typed title names, whatever its capitals and spaces. */
export function postNamed(posts: readonly KnownPost[], title: string): KnownPost | undefined {
  const wanted = clean(title);
  return wanted === '' ? undefined : posts.find((post) => clean(post.title) === wanted);
}

function clean(title: string): string {
  return title.trim().replace(/\s+/g, ' ').toLowerCase();
}

/** Codes that whoever holds the post inherits. */
export function inheritedFrom(post: KnownPost | undefined): string[] {
  return post?.situations.map(({ code }) => code) ?? [];
}
