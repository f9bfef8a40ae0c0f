import { expect, it } from 'vitest';
import { settingProblems } from './refusals';

it('a telephone number without its form is answered with an example', () => {
  const setting = { code: 'service.phone', least: null, most: null };
  const [problem] = settingProblems(setting, [{ code: 'UNSOUND', field: 'value' }]);
  expect(problem?.message).toContain('02 96 00 00 00');
});
