import { describe, expect, it } from 'vitest';
import { mergeAnswers, type Applied } from './merge';

const question = (code: string, essential: boolean, ...situations: string[]) => ({
  ...{ code, essential },
  situations: situations.map((each) => ({ code: each })),
});
const night = question('NIGHT', false, 'WS_NIGHT');
const people = question('PEOPLE', false, 'WS_LOAD', 'WS_POSTURE');
const loads = question('LOADS', false, 'WS_LOAD');
const machines = question('FOOD_MACHINES', true, 'WS_MINOR_REG');
const all = [machines, night, people, loads];

/** Answers one after the other, as in a form: what is ticked after each. */
function live(ticked: string[], ...steps: string[][]) {
  let state: { situations: string[]; applied: Applied[] } = { situations: ticked, applied: [] };
  for (const yes of steps) state = mergeAnswers(state.situations, state.applied, all, yes);
  return state;
}

describe('answers to plain questions', () => {
  it('tick what « oui » proposes, beside what is ticked', () => {
    const { situations, applied } = live(['WS_SCREEN'], ['NIGHT', 'PEOPLE']);
    expect(situations).toEqual(['WS_SCREEN', 'WS_NIGHT', 'WS_LOAD', 'WS_POSTURE']);
    expect(applied).toEqual([
      { code: 'NIGHT', essential: false, added: ['WS_NIGHT'] },
      { code: 'PEOPLE', essential: false, added: ['WS_LOAD', 'WS_POSTURE'] },
    ]);
  });

  it('tick nothing for « non » or silence', () => {
    expect(live(['WS_SCREEN'], [])).toEqual({ situations: ['WS_SCREEN'], applied: [] });
  });

  it('untick it again when « oui » becomes « non », unless the person or another « oui » ticked it', () => {
    expect(live([], ['NIGHT'], []).situations).toEqual([]);
    expect(live(['WS_NIGHT'], ['NIGHT'], []).situations).toEqual(['WS_NIGHT']);
    expect(live([], ['PEOPLE', 'LOADS'], ['LOADS']).situations).toEqual(['WS_LOAD']);
    expect(live([], ['PEOPLE', 'LOADS'], ['PEOPLE']).situations).toEqual(['WS_LOAD', 'WS_POSTURE']);
    expect(live([], ['PEOPLE', 'LOADS'], ['LOADS'], []).situations).toEqual([]);
  });

  it('count once: what the person unticks afterwards stays unticked', () => {
    const { applied } = live([], ['NIGHT']);
    expect(mergeAnswers([], applied, all, ['NIGHT'])).toEqual({ situations: [], applied });
  });

  it('of a question that is no longer asked keep their ticks, unless it was about being a minor', () => {
    const { situations, applied } = live([], ['FOOD_MACHINES', 'NIGHT']);
    expect(mergeAnswers(situations, applied, [], [])).toEqual({
      situations: ['WS_NIGHT'],
      applied: [],
    });
  });
});
