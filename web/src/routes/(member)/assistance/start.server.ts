import { channelIn } from '$lib/call/channels';
import { AssistedAccountDocument, StartAssistanceDocument } from '$lib/graphql/generated/graphql';
import type { Api } from '$lib/server/api';
import { textsOf } from '$lib/server/form-texts';
import { accountNotFound } from '$lib/server/not-found';
import { assistanceProblems } from './refusals';

/** Opens a call from a member with what was typed, and says what speaks against it. */
export async function startCall(api: Api, memberNumber: string, form: FormData) {
  const text = textsOf(form);
  const values = { caller: text('appelDe'), channel: channelIn(text('appelPar')) };
  const { data: found } = await api.query(AssistedAccountDocument, { memberNumber });
  const { id: accountId } = found.memberAccount ?? accountNotFound();
  const { data } = await api.mutate(StartAssistanceDocument, {
    input: {
      ...{ accountId, callerName: values.caller, channel: values.channel },
      idempotencyKey: text('appelCle'),
    },
  });
  return { values, problems: assistanceProblems(data.startAssistance?.refusals) };
}
