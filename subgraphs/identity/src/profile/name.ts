import { audit } from '@vigie/chassis/audit';
import { runCommand } from '@vigie/chassis/command';
import { refuse, type Outcome } from '@vigie/chassis/refusal';
import { signedIn } from '@vigie/chassis/subgraph';
import { tidy } from '@vigie/chassis/typed-text';
import { eq } from 'drizzle-orm';
import type { Context } from '../context.ts';
import type { ChangeNameInput, ProfileRefusal } from '../generated/resolvers.ts';
import { person } from '../person/table.ts';
import { isName } from './rules.ts';

/** Changes the caller's own name. */
export async function changeName(
  { caller, database }: Context,
  input: ChangeNameInput,
): Promise<Outcome<{ id: string }, ProfileRefusal>> {
  const actor = signedIn(caller);
  const names = { firstName: tidy(input.firstName), lastName: tidy(input.lastName) };
  return runCommand(database, actor, 'changeName', input, async (tx) => {
    const wrong = (['firstName', 'lastName'] as const).filter((field) => !isName(names[field]));
    if (wrong.length > 0) {
      return refuse(...wrong.map((field) => ({ code: 'INVALID_NAME' as const, field })));
    }
    const [changed] = await tx
      .update(person)
      .set(names)
      .where(eq(person.id, actor.subjectId))
      .returning({ id: person.id });
    if (!changed) throw new Error('A program has no name to change');
    await audit(tx, { action: 'person.renamed', targetId: changed.id });
    return { done: changed };
  });
}
