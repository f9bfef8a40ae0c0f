/** A question whose « oui » has ticked situations of the list. */
export interface Applied {
  code: string;
  /** Only a minor is asked: it falls with the age. */
  essential: boolean;
  /** What it ticked and nothing else had. */
  added: string[];
}

interface Asked {
  code: string;
  essential: boolean;
  situations: readonly { code: string }[];
}

/**
 * Ticks what a new « oui » proposes and takes back what one added that is no longer said. What the person ticked or
 * unticked since stays as it is: an answer counts once. A question that is no longer asked leaves its ticks, unless it was
 * about an age that the person does not have.
 */
export function mergeAnswers(
  ticked: readonly string[],
  applied: readonly Applied[],
  questions: readonly Asked[],
  yes: readonly string[],
): { situations: string[]; applied: Applied[] } {
  const situations = new Set(ticked);
  const said = questions.filter(({ code }) => yes.includes(code));
  const isSaid = ({ code }: Applied) => said.some((each) => each.code === code);
  const isAsked = ({ code }: Applied) => questions.some((each) => each.code === code);
  for (const each of applied.filter((former) => !isSaid(former))) {
    if (isAsked(each) || each.essential) each.added.forEach((code) => situations.delete(code));
  }
  // What another « oui » proposes too comes back as its own.
  const before = new Map(applied.filter(isSaid).map((each) => [each.code, each.added]));
  const taken = new Set(applied.filter((each) => !isSaid(each)).flatMap(({ added }) => added));
  const after = said.map(({ code, essential, situations: proposed }) => {
    const own = before.get(code);
    const added = proposed
      .map((each) => each.code)
      .filter((each) => (own ? taken.has(each) : true) && !situations.has(each));
    added.forEach((each) => situations.add(each));
    return { code, essential, added: [...(own ?? []), ...added] };
  });
  return { situations: [...situations], applied: after };
}
