import type { AssistanceChannel } from '$lib/graphql/generated/graphql';

/** How somebody reached the service, in the middle of a sentence. */
export const channelWords: Record<AssistanceChannel, string> = {
  PHONE: 'par téléphone',
  MAIL: 'par courriel',
  LETTER: 'par courrier',
  DESK: 'sur place',
};

const channels = Object.keys(channelWords) as AssistanceChannel[];

/** As a list to choose from, the usual one first. */
export const channelOptions = channels.map((value) => {
  const words = channelWords[value];
  return { value, label: `${words[0]?.toUpperCase()}${words.slice(1)}` };
});

export function channelIn(typed: string): AssistanceChannel {
  return channels.find((each) => each === typed) ?? 'PHONE';
}
