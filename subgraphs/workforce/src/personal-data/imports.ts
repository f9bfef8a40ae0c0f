import type { Entry, Register } from '@vigie/chassis/personal-data/register';

/** Part of a file that is being read: of everybody who stands in it, sealed where it tells of them. */
const imported = (neutral: string, secret?: string): Entry => ({
  about: 'anybody',
  kept: 'imported',
  columns: { neutral, ...(secret !== undefined && { secret }) },
});

/** What is kept of files of employees, and of changes of many of them. */
export const imports: Register = {
  bulk_change: {
    about: 'user',
    kept: 'member',
    columns: {
      situation: 'left_on job_title effective_on',
      words: 'reason',
      neutral: 'subject_kind kind',
    },
  },
  bulk_change_row: {
    about: 'employee',
    kept: 'followed',
    by: ['employee_id'],
    erasure: { when: 'OUTDATED' },
    columns: { neutral: 'position version outcome refusals' },
  },
  import: imported(
    'kind state file_names declared rules counts effects version subject_kind applied_kind undone_kind',
    'columns',
  ),
  import_drop: imported('subject_kind state refusal report purpose'),
  import_file: imported('position name byte_size'),
  import_piece: imported('position', 'encrypted'),
  import_progress: imported('done total'),
  import_row: {
    about: 'employee',
    kept: 'imported',
    by: ['employee_id'],
    erasure: { when: 'ASKED' },
    columns: {
      secret: 'content before',
      words: 'reason',
      neutral: 'position key revision outcome state version_after',
    },
  },
  import_secret: {
    about: 'employee',
    kept: 'imported',
    by: ['row_id>import_row'],
    erasure: { when: 'ASKED' },
    columns: { secret: 'content' },
  },
};
