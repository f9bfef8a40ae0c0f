import { allowsEverywhere, standingOn } from '@vigie/chassis/access';
import type { CallerActor } from '@vigie/chassis/actor';
import { audit } from '@vigie/chassis/audit';
import { runCommand } from '@vigie/chassis/command';
import type { ActorTransaction } from '@vigie/chassis/database';
import { isId, newId } from '@vigie/chassis/ids';
import { refuse, type Outcome } from '@vigie/chassis/refusal';
import { tidy } from '@vigie/chassis/typed-text';
import { eq } from 'drizzle-orm';
import { findCentres } from '../centre/queries.ts';
import type { Context } from '../context.ts';
import type {
  AddTeamMemberInput,
  RemoveTeamMemberInput,
  TeamMemberInput,
  UpdateTeamMemberInput,
} from '../generated/resolvers.ts';
import { describedRefusals, type Described, type TeamRefusal } from './rules.ts';
import { teamMember, type TeamMemberRow } from './table.ts';

type Reach = Pick<Context, 'database'>;
type Done = Promise<Outcome<{ accountId: string }, TeamRefusal>>;

/** Puts somebody on the team that follows an account. */
export function addTeamMember(
  { database }: Reach,
  caller: CallerActor,
  input: AddTeamMemberInput,
): Done {
  const { accountId } = input;
  return runCommand<{ accountId: string }, TeamRefusal>(
    database,
    caller,
    'addTeamMember',
    input,
    async (tx) => {
      const known =
        isId(accountId) && (await standingOn(tx, accountId, 'account:read', 'account:read'));
      if (known !== 'allowed') return refuse({ code: 'NOT_FOUND', field: 'accountId' });
      if (!(await keeps(tx, caller))) return refuse({ code: 'MISSING_RIGHT', field: null });
      const described = describedIn(input.member);
      const refusals = await refusalsOf(tx, described);
      if (refusals.length > 0) return refuse(...refusals);
      const id = newId();
      await tx.insert(teamMember).values({ id, accountId, ...described });
      const details = { role: described.role };
      await audit(tx, { action: 'team-member.added', accountId, targetId: id, details });
      return { done: { accountId } };
    },
  );
}

/** Changes what is said of somebody on a team. */
export function updateTeamMember(
  { database }: Reach,
  caller: CallerActor,
  input: UpdateTeamMemberInput,
): Done {
  return runCommand<{ accountId: string }, TeamRefusal>(
    database,
    caller,
    'updateTeamMember',
    input,
    async (tx) => {
      const row = await openMember(tx, caller, input);
      if ('refusals' in row) return refuse(...row.refusals);
      const { id, accountId } = row;
      const described = describedIn(input.member);
      const refusals = await refusalsOf(tx, described);
      if (refusals.length > 0) return refuse(...refusals);
      await tx.update(teamMember).set(described).where(eq(teamMember.id, id));
      await audit(tx, { action: 'team-member.changed', accountId, targetId: id });
      return { done: { accountId } };
    },
  );
}

/** Takes somebody off a team. */
export function removeTeamMember(
  { database }: Reach,
  caller: CallerActor,
  input: RemoveTeamMemberInput,
): Done {
  return runCommand<{ accountId: string }, TeamRefusal>(
    database,
    caller,
    'removeTeamMember',
    input,
    async (tx) => {
      const row = await openMember(tx, caller, input);
      if ('refusals' in row) return refuse(...row.refusals);
      const { id, accountId } = row;
      await tx.delete(teamMember).where(eq(teamMember.id, id));
      await audit(tx, { action: 'team-member.removed', accountId, targetId: id });
      return { done: { accountId } };
    },
  );
}

/** Somebody on a team, locked, for whoever keeps teams; or why they stay as they are. */
async function openMember(
  tx: ActorTransaction,
  caller: CallerActor,
  { id, version }: { id: string; version: number },
): Promise<TeamMemberRow | { refusals: TeamRefusal[] }> {
  const seen = isId(id) && (await tx.select().from(teamMember).where(eq(teamMember.id, id)))[0];
  if (!seen) return refuse({ code: 'NOT_FOUND', field: 'id' });
  if (!(await keeps(tx, caller))) return refuse({ code: 'MISSING_RIGHT', field: null });
  const [row] = await tx.select().from(teamMember).where(eq(teamMember.id, id)).for('update');
  return row?.version === version ? row : refuse({ code: 'STALE_VERSION', field: 'version' });
}

/** The service keeps teams, never an account its own. */
async function keeps(tx: ActorTransaction, { kind }: CallerActor): Promise<boolean> {
  return kind === 'staff' && (await allowsEverywhere(tx, 'visits:manage'));
}

function describedIn({ role, name, phone, hours, centreId }: TeamMemberInput): Described {
  return {
    ...{ role, name: tidy(name), phone: tidy(phone ?? '') || null },
    ...{ hours: tidy(hours ?? '') || null, centreId: centreId ?? null },
  };
}

async function refusalsOf(tx: ActorTransaction, described: Described): Promise<TeamRefusal[]> {
  const { centreId } = described;
  const refusals = describedRefusals(described);
  const unknown = centreId !== null && (await findCentres(tx, [centreId]))[0] === null;
  return unknown ? [...refusals, { code: 'NOT_FOUND', field: 'centreId' }] : refusals;
}
