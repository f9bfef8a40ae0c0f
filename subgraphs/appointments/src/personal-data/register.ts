import { equipment } from '@vigie/chassis/personal-data/equipment';
import { noName } from '@vigie/chassis/personal-data/no-name';
import type { Entry, Register } from '@vigie/chassis/personal-data/register';

/** Of the service's own work: its places, half-days, rules and sums. */
const ofService = (neutral = ''): Entry => ({
  about: 'nobody',
  kept: 'service',
  columns: { neutral },
});

const employees: Register = {
  employee: {
    about: 'employee',
    kept: 'copy',
    by: ['id'],
    erasure: { when: 'OUTDATED', writes: noName },
    columns: {
      identity: 'first_name last_name used_name',
      situation: 'start_date left_on profile',
      neutral: 'searchable version',
    },
  },
  absence: {
    about: 'employee',
    kept: 'copy',
    by: ['employee_id'],
    columns: {
      situation: 'first_day last_day return_kind earliest_date latest_date performers',
      neutral: 'withdrawn version',
    },
  },
  rhythm: {
    about: 'employee',
    kept: 'copy',
    by: ['employee_id'],
    columns: {
      situation:
        'sub_profile maximum_gap_months intermediate_visit_months mid_career_from mid_career_by mid_career_performers certificates exposures seen_before_kind seen_before_on',
    },
  },
  due_visit: {
    about: 'employee',
    kept: 'copy',
    by: ['employee_id'],
    columns: { situation: 'kind earliest_date latest_date opens_on performers certificates' },
  },
  unavailability: {
    about: 'employee',
    kept: 'followed',
    by: ['employee_id'],
    erasure: { when: 'ASKED' },
    columns: { situation: 'half_days', neutral: 'version' },
  },
  remote_consent: {
    about: 'employee',
    kept: 'followed',
    by: ['employee_id'],
    erasure: { when: 'ASKED' },
    columns: { situation: 'given_on means' },
  },
  away_span: {
    about: 'employee',
    kept: 'followed',
    by: ['employee_id'],
    erasure: { when: 'ASKED' },
    columns: { situation: 'first_day last_day part cause' },
  },
};

const visits: Register = {
  visit: {
    about: 'employee',
    kept: 'followed',
    by: ['employee_id'],
    erasure: {
      when: 'OUTDATED',
      writes: {
        explanation: 'left(explanation, 0)',
        cancellation_reason: 'left(cancellation_reason, 0)',
        absence_reason: 'left(absence_reason, 0)',
      },
    },
    columns: {
      situation:
        'kind status performers earliest_date latest_date excluded_days day summons_on moved_from moved_by practitioner_kind planning_outcome days_late answers_change own_latest_date certificates next_by measures absence_fee_cents',
      words: 'explanation cancellation_reason absence_reason',
      neutral: 'version dropped_by locked asked promised undisclosed',
    },
  },
  visit_document: {
    about: 'employee',
    kept: 'followed',
    by: ['visit_id>visit'],
    columns: { situation: 'document' },
  },
  waiting_place: {
    about: 'employee',
    kept: 'followed',
    by: ['visit_id>visit'],
    columns: { situation: 'state' },
  },
  slot_offer: {
    about: 'employee',
    kept: 'followed',
    by: ['visit_id>visit'],
    columns: { situation: 'days_late state' },
  },
  replacement: {
    about: 'employee',
    kept: 'followed',
    by: ['visit_id>visit', 'other_visit_id>visit'],
    columns: { situation: 'state', words: 'reason', neutral: 'version' },
  },
  planning_result: {
    about: 'employee',
    kept: 'followed',
    by: ['visit_id>visit'],
    columns: {
      situation: 'change state reason ahead missing_week missing_kind',
    },
  },
};

const requests: Register = {
  visit_request: {
    about: 'employee',
    kept: 'followed',
    by: ['id>requested_employee.request_id'],
    columns: {
      situation: 'kind state waits_for wanted_by promised_on',
      words: 'motive unavailability rejection_reason',
      neutral: 'version',
    },
  },
  requested_employee: {
    about: 'employee',
    kept: 'followed',
    by: ['employee_id'],
    columns: { situation: 'kind open' },
  },
  request_message: {
    about: 'employee',
    kept: 'followed',
    by: ['request_id>requested_employee.request_id'],
    columns: { words: 'text', neutral: 'side' },
  },
  attachment_address: {
    about: 'employee',
    kept: 'address',
    by: ['request_id>requested_employee.request_id'],
    erasure: { when: 'OUTDATED' },
    columns: { secret: 'token_hash', neutral: 'file_name' },
  },
  request_attachment: {
    about: 'employee',
    kept: 'followed',
    by: ['request_id>requested_employee.request_id'],
    erasure: { when: 'OUTDATED' },
    columns: { situation: 'name media_type byte_size', secret: 'encrypted' },
  },
};

const users: Register = {
  calendar_address: {
    about: 'user',
    kept: 'subscription',
    by: ['person_id'],
    columns: { secret: 'token_hash' },
  },
};

const service: Register = {
  practitioner: {
    about: 'practitioner',
    kept: 'service',
    columns: { identity: 'name', situation: 'kind' },
  },
  team_member: {
    about: 'practitioner',
    kept: 'service',
    columns: { identity: 'name', contact: 'phone', situation: 'role hours', neutral: 'version' },
  },
  closure: {
    about: 'practitioner',
    kept: 'service',
    columns: { situation: 'first_day last_day part', words: 'reason', neutral: 'version' },
  },
  availability: {
    about: 'practitioner',
    kept: 'service',
    columns: { situation: 'day from_time until_time', neutral: 'slot_minutes closed mobile_unit' },
  },
  weekly_half_day: {
    about: 'practitioner',
    kept: 'service',
    columns: {
      situation: 'weekday from_time until_time first_day last_day',
      neutral: 'slot_minutes written_until version mobile_unit',
    },
  },
  slot: {
    about: 'practitioner',
    kept: 'service',
    columns: { situation: 'day', neutral: 'status' },
  },
  road: ofService('kilometres'),
  centre: ofService('kind name street post_code city phone access_notes zone mobile_unit'),
  visit_length: ofService('kind performer'),
  planning_run: ofService('state'),
  setting: ofService('notice_unit'),
  ready_answer: ofService(
    'accept_dem_emp accept_mi_carriere accept_post_expo accept_anci_exam ask_dem_emp ask_mi_carriere ask_post_expo ask_anci_exam reject_planned reject_not_due reject_employee_asks reject_workplace reject_unclear',
  ),
  health_figure: ofService(),
  company_health_figure: ofService('account_ids'),
  service_figure: ofService(),
  trade_figure: ofService('division'),
};

const members: Register = {
  account_centre: { about: 'nobody', kept: 'member', columns: {} },
  place_reservation: { about: 'nobody', kept: 'member', columns: {} },
  account_trade: {
    about: 'nobody',
    kept: 'member',
    columns: { neutral: 'name searchable division' },
  },
  closed_span: { about: 'nobody', kept: 'member', columns: {} },
  preference: { about: 'nobody', kept: 'member', columns: { neutral: 'company' } },
  absence_fee: { about: 'nobody', kept: 'accounting', columns: {} },
  workplace_action: {
    about: 'nobody',
    kept: 'member',
    columns: { words: 'wish reason', neutral: 'kind state role' },
  },
};

/** What every table of appointments tells of whom, and for how long. */
export const register: Register = {
  ...equipment,
  ...employees,
  ...visits,
  ...requests,
  ...users,
  ...service,
  ...members,
};
