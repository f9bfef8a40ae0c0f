import { newId } from '@vigie/chassis/ids';
import { withConnection } from '../../../../infra/database/connection.ts';
import type { House } from '../../../../infra/tests/house.ts';

/** What the tests read of a declaration after a step. */
export interface TestDeclaration {
  id: string;
  version: number;
  year: number;
  state: string;
  headcount: number;
  entries: number;
  obstacles: string[];
  returnMessage: string | null;
}

export interface DeclarationAnswer {
  declaration: TestDeclaration | null;
  refusals: { code: string; field: string | null }[];
}

const fields = 'id version year state headcount entries obstacles returnMessage';

/** Steps of a declaration as a client sends them. */
export interface HeadcountDesk {
  /** Null where the gateway denies it. */
  step(token: string, name: string, input: object): Promise<DeclarationAnswer | null>;
  /** The same where nothing is refused. */
  done(token: string, name: string, input: object): Promise<TestDeclaration>;
  /** Lets the campaign of the present year be open all year long. */
  openCampaign(): Promise<void>;
}

export const answers = {
  riskAssessmentOn: '2026-01-12',
  council: 'NO_COUNCIL',
  hasPreventionOfficer: true,
};

export function openHeadcountDesk(house: House): HeadcountDesk {
  const step: HeadcountDesk['step'] = async (token, name, input) => {
    const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
    const { data } = await house.ask<Record<string, DeclarationAnswer | null>>(
      token,
      `mutation ($input: ${type}!) { ${name}(input: $input) {
        declaration { ${fields} } refusals { code field } } }`,
      { input: { idempotencyKey: newId(), ...input } },
    );
    return data?.[name] ?? null;
  };
  return {
    step,
    done: async (token, name, input) => {
      const answer = await step(token, name, input);
      if (!answer?.declaration || answer.refusals.length > 0)
        throw new Error(JSON.stringify(answer));
      return answer.declaration;
    },
    openCampaign: () =>
      withConnection(house.database.adminUrl, async (sql) => {
        await sql`update workforce.declaration_setting set opens_month = 1, opens_day = 1, closes_month = 12, closes_day = 31`;
      }),
  };
}
