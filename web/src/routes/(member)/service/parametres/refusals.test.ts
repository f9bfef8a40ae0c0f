import { expect, it } from 'vitest';
import { settingProblems } from './refusals';

it('a text without its form is answered with the example of its setting', () => {
  const setting = { example: '02 61 91 40 10', least: null, most: null };
  const [problem] = settingProblems(setting, [{ code: 'UNSOUND', field: 'value' }]);
  expect(problem?.message).toContain('02 61 91 40 10');
});
