import { address, equipment } from '@vigie/chassis/personal-data/equipment';
import type { Register } from '@vigie/chassis/personal-data/register';

const { setting_change: _, ...journals } = equipment;

/** What every table of documents tells of whom, and for how long. */
export const register: Register = {
  ...journals,
  document: {
    about: 'employee',
    kept: 'papers',
    by: ['employee_id', 'visit_id>visit'],
    columns: {
      situation:
        'kind title file_name byte_size media_type origin appointment effective_on keep_until sha256',
      words: 'withdrawal_reason',
      secret: 'storage_key',
      neutral: 'external_id',
    },
  },
  visit: {
    about: 'employee',
    kept: 'copy',
    by: ['employee_id'],
    columns: { neutral: 'summons_on version' },
  },
  delivery: {
    about: 'employee',
    kept: 'papers',
    by: ['visit_id>visit'],
    erasure: { when: 'ASKED', writes: { address: 'null', token_hash: 'null' } },
    columns: {
      contact: 'address',
      situation: 'audience channel refusal',
      secret: 'token_hash',
      neutral: 'message_id',
    },
  },
  forward: {
    about: 'employee',
    kept: 'papers',
    by: ['document_id>document'],
    erasure: { when: 'ASKED' },
    columns: {
      contact: 'recipient',
      secret: 'token_hash birth_proof',
      neutral: 'wrong_answers',
    },
  },
  summons_facts: {
    about: 'employee',
    kept: 'papers',
    by: ['document_id>document'],
    erasure: { when: 'OUTDATED' },
    columns: { situation: 'facts' },
  },
  sent_mail: {
    about: 'employee',
    kept: 'papers',
    by: ['document_id>document'],
    erasure: { when: 'OUTDATED' },
    columns: { contact: 'recipient', neutral: 'about' },
  },
  reminder: {
    about: 'employee',
    kept: 'papers',
    by: ['document_id>document'],
    columns: { situation: 'about' },
  },
  notice_answer: {
    about: 'employee',
    kept: 'papers',
    by: ['document_id>document'],
    columns: { situation: 'verdict', words: 'reasons' },
  },
  notice_arrival: {
    about: 'employee',
    kept: 'papers',
    by: ['document_id>document'],
    columns: { situation: 'means arrived_on' },
  },
  download: { about: 'user', kept: 'papers', columns: {} },
  download_address: {
    about: 'user',
    kept: 'address',
    columns: { secret: 'token_hash', neutral: 'by_employer' },
  },
  upload_address: {
    about: 'employee',
    kept: 'address',
    by: ['employee_id'],
    erasure: { when: 'ASKED' },
    columns: {
      identity: 'last_name first_name birth_date',
      situation: 'kind title file_name effective_on',
      secret: 'token_hash',
      neutral: 'origin account_ids external_id member_number',
    },
  },
  unmatched_paper: {
    about: 'employee',
    kept: 'unmatched',
    by: [],
    columns: {
      identity: 'last_name first_name birth_date',
      situation: 'kind effective_on file_name media_type byte_size sha256',
      secret: 'storage_key',
      neutral: 'external_id member_number',
    },
  },
  batched_summons: { about: 'nobody', kept: 'papers', columns: {} },
  dossier: {
    about: 'user',
    kept: 'papers',
    columns: { neutral: 'tries kept_until gaps' },
  },
  mandate: { about: 'nobody', kept: 'member', columns: {} },
  master_key: { about: 'nobody', kept: 'service', columns: { neutral: 'name' } },
  document_archive_address: address,
};
