import {
  answers,
  openHeadcountDesk,
  type HeadcountDesk,
  type TestDeclaration,
} from '@vigie/workforce/testing/headcount';
import { familyName } from '@vigie/workforce/testing/declaration';
import { addMember } from '../../tests/cast.ts';
import { keyed } from './keyed.ts';
import { nextNumber } from './numbers.ts';
import type { Scenario, World } from './scenarios.ts';

interface Begun {
  desk: HeadcountDesk;
  token: string;
  accountId: string;
  declaration: TestDeclaration;
  colleagueId: string;
  employee: { id: string; postId: string };
}

/** A member of its own with one employee without situations, and its declaration just begun. */
async function begun(world: World): Promise<Begun> {
  const desk = openHeadcountDesk(world.house);
  await desk.openCampaign();
  const member = await addMember(world.house, `Declarant${nextNumber()}`);
  const { accountId } = member;
  const { token } = await member.userWith('administrator');
  const { id: colleagueId } = await member.userWith('accountant');
  const { id, jobPost } = await world.desk.hired(token, accountId, {
    ...{ lastName: familyName(nextNumber()), jobTitle: 'Vendeur', startDate: '2020-01-06' },
  });
  const declaration = await desk.done(token, 'startDeclaration', { accountId });
  return {
    desk,
    token,
    accountId,
    declaration,
    colleagueId,
    employee: { id, postId: jobPost?.id ?? '' },
  };
}

/** The same with nothing left to do before it is signed. */
async function prepared(world: World): Promise<Begun> {
  const all = await begun(world);
  const { desk, token, declaration } = all;
  const { id } = declaration;
  await desk.done(token, 'answerPrevention', { id, ...answers });
  const justification = { id, kind: 'NO_SITUATION', reason: 'Vente seulement' };
  return { ...all, declaration: await desk.done(token, 'justifyAnomaly', justification) };
}

async function validated(world: World): Promise<Begun> {
  const all = await prepared(world);
  const { desk, token, declaration } = all;
  const { id, version, headcount } = declaration;
  const signed = await desk.done(token, 'validateDeclaration', { id, version, headcount });
  return { ...all, declaration: signed };
}

/** Steps of the yearly declaration. */
export const declarationScenarios: Record<string, (world: World) => Promise<Scenario>> = {
  startDeclaration: async (world) => {
    const { accountId: foreign } = await begun(world);
    const { accountId, userWith } = await addMember(world.house, `Declarant${nextNumber()}`);
    const { token } = await userWith('administrator');
    return {
      accepted: { token, input: keyed({ accountId }) },
      refused: { token, input: keyed({ accountId: foreign }), code: 'NOT_FOUND' },
    };
  },

  answerPrevention: async (world) => {
    const { token, declaration } = await begun(world);
    const given = { id: declaration.id, ...answers };
    return {
      accepted: { token, input: keyed(given) },
      refused: {
        token,
        input: keyed({ ...given, riskAssessmentOn: '2099-01-01' }),
        code: 'INVALID_DATE',
      },
    };
  },

  justifyAnomaly: async (world) => {
    const { token, declaration } = await begun(world);
    const reason = 'Vente seulement';
    const { id } = declaration;
    return {
      accepted: { token, input: keyed({ id, kind: 'NO_SITUATION', reason }) },
      refused: {
        token,
        input: keyed({ id, kind: 'CONTRACT_OVER', reason }),
        code: 'NOTHING_TO_JUSTIFY',
      },
    };
  },

  giveListedPostReason: async (world) => {
    const { token, declaration, employee } = await begun(world);
    const given = { id: declaration.id, jobPostId: employee.postId, reason: 'Machine dangereuse' };
    return {
      accepted: { token, input: keyed(given) },
      refused: { token, input: keyed({ ...given, jobPostId: declaration.id }), code: 'NOT_FOUND' },
    };
  },

  noteSeveralEmployers: async (world) => {
    const { token, declaration, employee } = await begun(world);
    const noted = { id: declaration.id, employeeId: employee.id, several: true };
    return {
      accepted: { token, input: keyed(noted) },
      refused: { token, input: keyed({ ...noted, employeeId: declaration.id }), code: 'NOT_FOUND' },
    };
  },

  handOverDeclarationStep: async (world) => {
    const { token, declaration, colleagueId } = await begun(world);
    const given = { id: declaration.id, step: 'PREVENTION' };
    return {
      accepted: { token, input: keyed({ ...given, userId: colleagueId, message: 'À toi' }) },
      refused: { token, input: keyed({ ...given, userId: declaration.id }), code: 'NOT_FOUND' },
    };
  },

  sendDeclaration: async (world) => {
    const { token, declaration } = await prepared(world);
    const other = await begun(world);
    const answered = await other.desk.done(other.token, 'answerPrevention', {
      ...{ id: other.declaration.id, ...answers },
    });
    const { id, version } = declaration;
    return {
      accepted: { token, input: keyed({ id, version }) },
      refused: {
        token: other.token,
        input: keyed({ id: answered.id, version: answered.version }),
        code: 'ANOMALIES_OPEN',
      },
    };
  },

  returnDeclaration: async (world) => {
    const { desk, token, declaration } = await prepared(world);
    const { id, version } = await desk.done(token, 'sendDeclaration', {
      ...{ id: declaration.id, version: declaration.version },
    });
    return {
      accepted: { token, input: keyed({ id, version, message: 'Un départ manque' }) },
      refused: { token, input: keyed({ id, version: 1 }), code: 'STALE_VERSION' },
    };
  },

  validateDeclaration: async (world) => {
    const { token, declaration } = await prepared(world);
    const { id, version, headcount } = declaration;
    return {
      accepted: { token, input: keyed({ id, version, headcount }) },
      // Refused once the receipt is written.
      refused: { token, input: keyed({ id, version, headcount: 99 }), code: 'FIGURES_CHANGED' },
    };
  },

  correctDeclaration: async (world) => {
    const { token, declaration } = await validated(world);
    const { id, version } = declaration;
    return {
      accepted: { token, input: keyed({ id, version }) },
      refused: { token, input: keyed({ id, version: 1 }), code: 'STALE_VERSION' },
    };
  },

  declareNothingToReport: async (world) => {
    const { token, accountId } = await prepared(world);
    const other = await validated(world);
    return {
      accepted: { token, input: keyed({ accountId }) },
      refused: {
        token: other.token,
        input: keyed({ accountId: other.accountId }),
        code: 'WRONG_STATE',
      },
    };
  },

  remindOfDeclaration: async (world) => {
    const { token, accountId } = await begun(world);
    const other = await validated(world);
    return {
      accepted: { token, input: keyed({ accountId }) },
      refused: {
        token: other.token,
        input: keyed({ accountId: other.accountId }),
        code: 'WRONG_STATE',
      },
    };
  },

  takeDeclarationStep: async (world) => {
    const { token, accountId } = await prepared(world);
    const step = 'NOTHING_TO_REPORT';
    return {
      accepted: { token, input: keyed({ step, accounts: [{ accountId }] }) },
      refused: { token, input: keyed({ step, accounts: [] }), code: 'REQUIRED' },
    };
  },

  openDeclarationReceipts: async (world) => {
    const { token, accountId } = await validated(world);
    const other = await prepared(world);
    return {
      accepted: { token, input: { accountIds: [accountId] } },
      refused: {
        ...{ token: other.token, input: { accountIds: [other.accountId, accountId] } },
        code: 'NOTHING',
      },
    };
  },
};
