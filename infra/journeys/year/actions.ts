import type { Page } from 'playwright-core';
import { afterAll } from 'vitest';

/** Something that a person wants done, and what it took. */
interface Task {
  name: string;
  actions: string[];
  most: number | null;
}

/** What a person does to a page by hand; whatever else a page and its parts offer is looking. */
const acts = new Set([
  ...['check', 'clear', 'click', 'dblclick', 'dispatchEvent', 'dragTo', 'fill', 'goBack', 'goto'],
  ...['press', 'pressSequentially', 'selectOption', 'setChecked', 'setInputFiles', 'tap', 'type'],
  ...['uncheck', 'reload'],
]);

/** Parts of a page on which one acts in the same way. */
const hands = new Set(['keyboard', 'mouse', 'touchscreen']);

/**
 * The year of somebody, task by task. One action is one press of a link, a button or a key, one field filled however
 * long its text, one box ticked, one choice made, one file given, one address opened. Looking, scrolling and waiting
 * are none. The table of the year is printed when its file ends.
 */
export function yearOf(who: string) {
  const tasks: Task[] = [];
  afterAll(() => console.log(tableOf(who, tasks)));
  return {
    /** The same page, on which nothing can be done that is not counted. */
    handsOn(page: Page) {
      let current: Task | null = null;
      const count = (action: string) => {
        if (!current) throw new Error(`${action} belongs to no task`);
        current.actions.push(action);
      };
      return {
        page: counted(page, count),
        /** @param most how many actions it may take at most; null where nobody has said so */
        async task(name: string, most: number | null, work: () => Promise<void>): Promise<void> {
          const task: Task = { name, actions: [], most };
          tasks.push(task);
          current = task;
          await work().finally(() => (current = null));
          const { length } = task.actions;
          if (most !== null && length > most) {
            throw new Error(
              `${name}: ${length} actions, ${most} at most\n${task.actions.join('\n')}`,
            );
          }
        },
      };
    },
  };
}

/** A page or a part of it whose acts are told to `count`, and so are those of everything found on it. */
function counted<Thing extends object>(thing: Thing, count: (action: string) => void): Thing {
  return new Proxy(thing, {
    get(target, key) {
      const value: unknown = Reflect.get(target, key, target);
      const name = String(key);
      if (hands.has(name)) return counted(value as object, count);
      if (typeof value !== 'function') return value;
      return (...parameters: unknown[]) => {
        if (acts.has(name)) count(`${name} ${describe(target, parameters)}`);
        return found(Reflect.apply(value, target, parameters), count);
      };
    },
  });
}

/** Whatever a page finds is counted as the page is; of several, each. */
function found(answer: unknown, count: (action: string) => void): unknown {
  if (isLocator(answer)) return counted(answer, count);
  if (!(answer instanceof Promise)) return answer;
  return answer.then((value: unknown) =>
    Array.isArray(value) ? value.map((each) => found(each, count)) : value,
  );
}

const isLocator = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && '_selector' in value;

function describe(target: object, [first]: readonly unknown[]): string {
  return isLocator(target) ? String(target) : JSON.stringify(first ?? '');
}

function tableOf(who: string, tasks: readonly Task[]): string {
  const width = Math.max(...tasks.map(({ name }) => name.length));
  const times = new Map<string, number>();
  for (const { name, actions, most } of tasks) {
    const taken = String(actions.length).padStart(3);
    const line = `  ${name.padEnd(width)} ${taken}${most === null ? '' : ` of ${most}`}`;
    times.set(line, (times.get(line) ?? 0) + 1);
  }
  const lines = Array.from(times, ([line, often]) =>
    often === 1 ? line : `${line}, ${often} times`,
  );
  const total = tasks.reduce((sum, { actions }) => sum + actions.length, 0);
  return [`${who}: ${total} actions`, ...lines].join('\n');
}
