import { of } from '$lib/format/french';
import type { AssistanceChannel } from '$lib/graphql/generated/graphql';

/** How somebody reached the service, in the middle of a sentence. */
export const channelWords: Record<AssistanceChannel, string> = {
  PHONE: 'par téléphone',
  MAIL: 'par e-mail',
  LETTER: 'par courrier',
  DESK: 'sur place',
};

/** Who asked somebody of the service for something, behind their name: « à la demande de Maud Sillery (par téléphone) ». */
export const atTheWordOf = (call: { callerName: string; channel: AssistanceChannel }): string =>
  `à la demande ${of(call.callerName)} (${channelWords[call.channel]})`;

const channels = Object.keys(channelWords) as AssistanceChannel[];

/** As a list to choose from, the usual one first. */
export const channelOptions = channels.map((value) => {
  const words = channelWords[value];
  return { value, label: `${words[0]?.toUpperCase()}${words.slice(1)}` };
});

export function channelIn(typed: string): AssistanceChannel {
  return channels.find((each) => each === typed) ?? 'PHONE';
}
