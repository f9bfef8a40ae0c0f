import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { frenchStrings } from './typography/strings.js';

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [sveltekit(), frenchStrings()],
  // Portal and launcher share one terminal: only what goes wrong is printed.
  logLevel: process.env['NODE_ENV'] === 'production' ? 'error' : 'info',
  build: {
    reportCompressedSize: false,
    ...(!isSsrBuild && { rolldownOptions: { output: { codeSplitting: { groups: chunks } } } }),
  },
  // A report is drawn in one of them, which takes its time beside other work.
  test: { include: ['src/**/*.test.ts', 'typography/**/*.test.ts'], testTimeout: 30_000 },
}));

/**
 * What frames each page. The looks of fields are here too: the search that stands in every frame is one. So are those of a
 * help: Kit overlooks styles that a page needs at once and a window of the frame needs later.
 */
const frame = [
  /\/src\/routes\/\(member\)\/shell\/(?!Palette|ScreenList|HelpWindow|HelpContent\.svelte$)/,
  /\/src\/lib\/(outage\/|rights\/(MissingRight|read-only|why-blocked)\.|format\/(french|paris|identifiers)|ui\/(icons|frame)\/(?!Column))/,
  /\/src\/lib\/ui\/(Icon|Badge|Word|Disclosure|EmptyState|LinkButton|DisabledReason|Button|Notice|Card)\.svelte/,
  /\/\[account=memberNumber\]\/salaries\/name\.ts/,
  /\/src\/lib\/ui\/(button\.|refresh|form\/field\.css)/,
];

/**
 * A few files that compress well, instead of one for each small component: measured, this is a tenth less to load. A group
 * holds what most pages of its kind need; everything else goes with the pages that need it (bench/front weighs them).
 */
const chunks = [
  {
    name: 'runtime',
    test: /node_modules\/(svelte|@sveltejs\/kit|devalue|esm-env|clsx)\/|vite\/preload-helper/,
  },
  { name: 'frame', test: (id: string) => frame.some((part) => part.test(id)) },
  {
    name: 'submission',
    test: /\/src\/lib\/ui\/form\/(ErrorSummary|Interruption|problem|submission)\./,
  },
  {
    name: 'form',
    test: /\/src\/lib\/ui\/form\/(Field|FieldError|TextInput|Select|DateField|CheckboxCard|RadioGroup)\./,
  },
  { name: 'list', test: /\/src\/lib\/ui\/list\/(LinkTabs|Pagination|SearchField|pagination)\./ },
  // A group takes along what it stands on: what others need as well, and these groups not always, stands before them.
  { name: 'profile', test: /\/src\/lib\/ui\/(ProfileBadge|profile)\./ },
  { name: 'kind', test: /\/visites\/kind\./ },
  {
    name: 'situations',
    test: /\/salaries\/form\/(Situation|InheritedSituations|known-post|plain|values)/,
  },
  { name: 'follow-up', test: /\/salaries\/(FollowUpSummary|before-start|Grounds|follow-up)\./ },
];
