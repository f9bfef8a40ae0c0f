import { redirect, type RequestEvent } from '@sveltejs/kit';
import type { TypedDocumentString } from '$lib/graphql/generated/graphql';
import { textsOf } from '$lib/server/form-texts';

interface Step {
  idempotencyKey: string;
  id: string;
}

/**
 * The steps of a page beside its answers: to take what the page is about, and to give it back. A refused one needs no word
 * of its own: the page, read anew, says who has it, or that it is answered.
 * @param list where it stands with the others; what lies above the page when absent
 */
export const assignmentSteps = <Taken, GivenBack>(
  take: TypedDocumentString<Taken, { input: Step & { over: boolean } }>,
  giveBack: TypedDocumentString<GivenBack, { input: Step }>,
  list?: string,
) => ({
  prendre: async ({ request, locals, url }: RequestEvent) => {
    const text = textsOf(await request.formData());
    const input = { id: text('id'), idempotencyKey: text('idempotencyKey') };
    await locals.api.mutate(take, { input: { ...input, over: text('over') === '1' } });
    // Without scripts the page is shown by an address of its own: loaded anew it takes nothing again.
    if (!request.headers.has('x-sveltekit-action')) redirect(303, url.pathname);
  },
  rendre: async ({ request, locals, url }: RequestEvent) => {
    const text = textsOf(await request.formData());
    const input = { id: text('id'), idempotencyKey: text('idempotencyKey') };
    await locals.api.mutate(giveBack, { input });
    const above = url.pathname.slice(0, url.pathname.lastIndexOf('/'));
    redirect(303, `${list ?? above}?fait=rendue`);
  },
});
