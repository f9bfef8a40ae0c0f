import { address, equipment } from '@vigie/chassis/personal-data/equipment';
import { noName } from '@vigie/chassis/personal-data/no-name';
import type { Entry, Register } from '@vigie/chassis/personal-data/register';
import { imports } from './imports.ts';

/** Of a company: posts, counts and reasons that name nobody. */
const ofMember = (neutral: string, words?: string): Entry => ({
  about: 'nobody',
  kept: 'member',
  columns: { neutral, ...(words !== undefined && { words }) },
});

const employees: Register = {
  employee: {
    about: 'employee',
    kept: 'followed',
    by: ['id'],
    columns: {
      situation: 'contract start_date end_date left_on situations profile',
      neutral: 'has_national_number version',
    },
  },
  employee_identity: {
    about: 'employee',
    kept: 'followed',
    by: ['employee_id'],
    // Records need an identity: what is left of it names nobody.
    erasure: {
      when: 'OUTDATED',
      writes: {
        ...noName,
        birth_date: `date_trunc('year', birth_date)`,
        email: 'null',
        employee_number: 'null',
      },
    },
    columns: {
      identity: 'last_name used_name first_name birth_date sex employee_number',
      contact: 'email',
      neutral: 'searchable',
    },
  },
  national_number: {
    about: 'employee',
    kept: 'followed',
    by: ['employee_id'],
    erasure: { when: 'OUTDATED' },
    columns: { secret: 'encrypted fingerprint' },
  },
  confidential_situation: {
    about: 'employee',
    kept: 'followed',
    by: ['employee_id'],
    erasure: { when: 'OUTDATED' },
    columns: { situation: 'code since', words: 'reason' },
  },
  confidential_ground: {
    about: 'employee',
    kept: 'followed',
    by: ['follow_up_id>follow_up'],
    erasure: { when: 'OUTDATED' },
    columns: { situation: 'ground' },
  },
  follow_up: {
    about: 'employee',
    kept: 'followed',
    by: ['employee_id'],
    columns: {
      situation:
        'profile sub_profile decided_on grounds hidden_grounds first_visit maximum_gap_months intermediate_visit_months attestations review_on',
    },
  },
  assignment: {
    about: 'employee',
    kept: 'followed',
    by: ['employee_id'],
    columns: {
      situation: 'title own_situations situations from_day until_day',
      neutral: 'announced',
    },
  },
  several_employers: {
    about: 'employee',
    kept: 'followed',
    by: ['employee_id'],
    erasure: { when: 'OUTDATED' },
    columns: { situation: 'noted_on' },
  },
  leaving: {
    about: 'employee',
    kept: 'followed',
    by: ['employee_id'],
    erasure: { when: 'OUTDATED' },
    columns: { situation: 'reason', neutral: 'employee_version' },
  },
  erasure: {
    about: 'employee',
    kept: 'followed',
    by: ['employee_id'],
    columns: { situation: 'everything', words: 'reason' },
  },
  absence: {
    about: 'employee',
    kept: 'followed',
    by: ['employee_id'],
    columns: {
      situation: 'first_day expected_last_day returned_on last_day return_visit_by visit_spared',
      neutral: 'version',
    },
  },
  absence_cause: {
    about: 'employee',
    kept: 'followed',
    by: ['absence_id>absence'],
    erasure: { when: 'OUTDATED' },
    columns: { situation: 'cause certificate_issued_on pre_return_on' },
  },
  return_visit_request: {
    about: 'employee',
    kept: 'followed',
    by: ['absence_id>absence'],
    columns: { situation: 'although_spared' },
  },
  exemption: {
    about: 'employee',
    kept: 'followed',
    by: ['employee_id'],
    columns: { situation: 'visit_kind visit_on' },
  },
  certificate: {
    about: 'employee',
    kept: 'followed',
    by: ['employee_id'],
    columns: { situation: 'document issued_on' },
  },
  transfer: {
    about: 'employee',
    kept: 'followed',
    by: ['employee_id'],
    columns: {
      situation: 'from_name to_name on_day job_title from_own',
      neutral: 'replaced',
    },
  },
  transfer_person: {
    about: 'employee',
    kept: 'followed',
    by: ['transfer_id>transfer'],
    erasure: { when: 'OUTDATED' },
    columns: { identity: 'first_name last_name' },
  },
  visit: {
    about: 'employee',
    kept: 'copy',
    by: ['employee_id'],
    columns: {
      situation: 'kind status earliest_date latest_date day answers_change certificates',
      neutral: 'version promised',
    },
  },
  visit_change: {
    about: 'employee',
    kept: 'copy',
    by: ['employee_id'],
    columns: { situation: 'status day latest_date', neutral: 'version actor_kind' },
  },
};

const hires: Register = {
  announced_hire: {
    about: 'employee',
    kept: 'followed',
    by: ['employee_id', 'known_employee_id'],
    columns: {
      situation:
        'contract start_date start_time end_date job_title health_service follow_up visit_due_by',
      words: 'refusal_reason',
      neutral: 'source has_national_number state version',
    },
  },
  announced_hire_identity: {
    about: 'employee',
    kept: 'followed',
    by: ['hire_id>announced_hire'],
    erasure: { when: 'OUTDATED' },
    columns: { identity: 'last_name used_name first_name birth_date sex' },
  },
  announced_hire_number: {
    about: 'employee',
    kept: 'followed',
    by: ['hire_id>announced_hire'],
    erasure: { when: 'OUTDATED' },
    columns: { secret: 'encrypted fingerprint' },
  },
  hire_reference: ofMember('external_id'),
  hire_reminder: {
    about: 'user',
    kept: 'member',
    columns: { secret: 'recipient_digest', neutral: 'day' },
  },
};

const declarations: Register = {
  declared_person: {
    about: 'employee',
    kept: 'accounting',
    by: ['employee_id'],
    columns: {
      situation: 'contract title profile situations counted several_employers',
      neutral: 'version',
    },
  },
  declaration: ofMember('state', 'return_message'),
  declaration_justification: ofMember('kind', 'reason'),
  declaration_prevention: ofMember('council'),
  declaration_receipt: {
    about: 'contact',
    kept: 'accounting',
    columns: {
      identity: 'asked_by',
      neutral:
        'number version headcount entries si sia sir fingerprint council risk_assessment_on has_prevention_officer',
    },
  },
  declaration_reminder: ofMember(''),
  declaration_setting: { about: 'nobody', kept: 'service', columns: { neutral: 'counting' } },
  declaration_turn: {
    about: 'user',
    kept: 'member',
    columns: { words: 'message', neutral: 'step' },
  },
  declared_post: {
    about: 'nobody',
    kept: 'accounting',
    columns: { neutral: 'title profile situations', words: 'reason' },
  },
};

/** What every table of workforce tells of whom, and for how long. */
export const register: Register = {
  ...equipment,
  ...employees,
  ...hires,
  ...declarations,
  ...imports,
  account: ofMember('siren siret member_number name city activity_code searchable'),
  job_post: ofMember('title situations'),
  listed_post_reason: ofMember('', 'reason'),
  column_memory: ofMember('fingerprint fields constants'),
  redecision: ofMember(''),
  import_setting: { about: 'nobody', kept: 'service', columns: {} },
  setting: { about: 'nobody', kept: 'service', columns: {} },
  export_address: address,
  receipt_address: address,
  upload_address: { about: 'user', kept: 'address', columns: { secret: 'token_hash' } },
};
