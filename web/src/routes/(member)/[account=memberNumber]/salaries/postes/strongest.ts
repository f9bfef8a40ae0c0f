import type { FollowUpProfile } from '$lib/graphql/generated/graphql';

/** The profile that the situations of a post give to whoever has nothing else. */
export function strongestProfile(
  situations: readonly { profile: FollowUpProfile }[],
): FollowUpProfile {
  const profiles = situations.map(({ profile }) => profile);
  return (['SIR', 'SIA'] as const).find((profile) => profiles.includes(profile)) ?? 'SI';
}
