import { equipment } from '@vigie/chassis/personal-data/equipment';
import { noName } from '@vigie/chassis/personal-data/no-name';
import type { Entry, Register } from '@vigie/chassis/personal-data/register';

/** Of the service and its rules. */
const ofService = (neutral = ''): Entry => ({
  about: 'nobody',
  kept: 'service',
  columns: { neutral },
});

/** Somebody who may come in, and what they may. */
const users: Register = {
  person: {
    about: 'user',
    kept: 'user',
    by: ['id'],
    erasure: {
      when: 'OUTDATED',
      writes: {
        first_name: noName.first_name,
        last_name: noName.last_name,
        email: `id || '@efface.invalid'`,
      },
    },
    columns: {
      identity: 'first_name last_name',
      contact: 'email',
      neutral: 'staff steps_put_away_at',
    },
  },
  account_user: {
    about: 'user',
    kept: 'user',
    by: ['person_id'],
    erasure: { when: 'OUTDATED', writes: { position: 'null', phone: 'null' } },
    columns: {
      contact: 'phone',
      situation: 'owner position access_until roles_when_removed',
      neutral: 'version',
    },
  },
  former_address: {
    about: 'user',
    kept: 'user',
    by: ['person_id'],
    erasure: { when: 'OUTDATED' },
    columns: { contact: 'email' },
  },
  staff_member: { about: 'user', kept: 'user', by: ['person_id'], columns: { neutral: 'version' } },
  firm_member: {
    about: 'user',
    kept: 'user',
    by: ['person_id'],
    columns: { situation: 'role', neutral: 'version' },
  },
  firm_assignment: { about: 'user', kept: 'user', columns: {} },
  firm_replacement: { about: 'user', kept: 'user', columns: { situation: 'from_day until_day' } },
  ownership_offer: { about: 'user', kept: 'user', columns: {} },
  notification_choice: {
    about: 'user',
    kept: 'user',
    by: ['person_id'],
    erasure: { when: 'OUTDATED' },
    columns: { neutral: 'event cadence' },
  },
  kept_notice: {
    about: 'user',
    kept: 'notices',
    by: ['person_id'],
    erasure: { when: 'OUTDATED' },
    columns: { situation: 'title due_on', neutral: 'event cadence path' },
  },
  assistance: {
    about: 'contact',
    kept: 'user',
    columns: { identity: 'caller_name', situation: 'channel' },
  },
  access_request: {
    about: 'contact',
    kept: 'served',
    columns: {
      identity: 'first_name last_name',
      contact: 'email previous_email phone',
      words: 'message proof note reason',
      secret: 'secret_hash mail_secret_hash',
      neutral: 'kind member_number state decided_by_service version',
    },
  },
};

const invited = (situation: string, contact = 'email'): Entry => ({
  about: 'contact',
  kept: 'door',
  columns: {
    ...{ identity: 'first_name last_name', contact, situation, secret: 'secret_hash' },
  },
});

/** How people come in. */
const doors: Register = {
  session: {
    about: 'user',
    kept: 'door',
    by: ['subject_id'],
    columns: {
      secret: 'secret_hash',
      situation: 'device',
      neutral: 'subject_kind way second_factor',
    },
  },
  device: {
    about: 'user',
    kept: 'user',
    by: ['person_id'],
    erasure: { when: 'OUTDATED' },
    columns: { situation: 'name', secret: 'secret_hash' },
  },
  password: {
    about: 'user',
    kept: 'user',
    by: ['person_id'],
    erasure: { when: 'OUTDATED' },
    columns: { secret: 'hash' },
  },
  passkey: {
    about: 'user',
    kept: 'user',
    by: ['person_id'],
    erasure: { when: 'OUTDATED' },
    columns: {
      situation: 'name',
      secret: 'credential_id public_key',
      neutral: 'counter transports',
    },
  },
  totp: {
    about: 'user',
    kept: 'user',
    by: ['person_id'],
    erasure: { when: 'OUTDATED' },
    columns: { secret: 'secret', neutral: 'last_step' },
  },
  recovery_code: {
    about: 'user',
    kept: 'user',
    by: ['person_id'],
    erasure: { when: 'OUTDATED' },
    columns: { secret: 'code_hash' },
  },
  factor_reset: {
    about: 'user',
    kept: 'user',
    by: ['person_id'],
    columns: { words: 'proof note' },
  },
  invitation: invited('position roles access_until', 'email phone'),
  firm_invitation: invited('role'),
  staff_invitation: invited('roles access_until'),
  sign_in_challenge: {
    about: 'user',
    kept: 'door',
    columns: {
      contact: 'email',
      secret: 'secret_hash code_hash',
      neutral: 'mail attempts purpose',
    },
  },
  second_step: {
    about: 'user',
    kept: 'door',
    columns: { secret: 'secret_hash', neutral: 'kind way attempts' },
  },
  passkey_ceremony: {
    about: 'user',
    kept: 'door',
    columns: { secret: 'secret_hash challenge', neutral: 'purpose' },
  },
  password_link: {
    about: 'user',
    kept: 'door',
    columns: { secret: 'secret_hash', neutral: 'member_number' },
  },
  password_try: {
    about: 'user',
    kept: 'tries',
    columns: { situation: 'source', neutral: 'member_number succeeded' },
  },
};

/** Companies, their accounts and the firms that act for them. */
const members: Register = {
  company: { about: 'nobody', kept: 'member', columns: { neutral: 'siren name' } },
  member_account: {
    about: 'nobody',
    kept: 'member',
    columns: {
      neutral:
        'member_number name siret activity_code street post_code city searchable address_line activity_nomenclature collective_agreement end_reason',
      words: 'suspension_reason',
    },
  },
  account_address: {
    about: 'contact',
    kept: 'member',
    columns: {
      identity: 'addressee',
      contact: 'address_line street post_code city',
      neutral: 'purpose version',
    },
  },
  account_contact: {
    about: 'contact',
    kept: 'member',
    columns: {
      identity: 'first_name last_name',
      contact: 'email phone',
      situation: 'position',
      neutral: 'purposes version',
    },
  },
  account_succession: { about: 'nobody', kept: 'member', columns: { neutral: 'kind' } },
  registration_change: {
    about: 'nobody',
    kept: 'member',
    columns: {
      neutral: 'siret previous_siret company_name state reason',
      words: 'message refusal_reason',
    },
  },
  registration_proof: {
    about: 'contact',
    kept: 'served',
    columns: { secret: 'encrypted', neutral: 'name media_type byte_size' },
  },
  firm: {
    about: 'nobody',
    kept: 'member',
    columns: { neutral: 'name siren email phone street post_code city' },
  },
  mandate: {
    about: 'user',
    kept: 'member',
    columns: {
      identity: 'asked_name',
      contact: 'decided_email',
      situation: 'decided_device starts_on ends_on',
      words: 'reason',
      neutral: 'state asked_as asked_parts parts reminders version',
    },
  },
  mandate_link: { about: 'user', kept: 'member', columns: { secret: 'secret_hash' } },
  mandate_lookup: { about: 'nobody', kept: 'member', columns: {} },
};

/** What every table of identity tells of whom, and for how long. */
export const register: Register = {
  ...equipment,
  ...users,
  ...doors,
  ...members,
  journal: {
    about: 'user',
    kept: 'journal',
    columns: {
      identity: 'author',
      situation: 'device action details',
      neutral: 'position subgraph actor_kind request_id',
    },
  },
  journal_seal: { about: 'nobody', kept: 'journal', columns: { neutral: 'digest' } },
  client: {
    about: 'nobody',
    kept: 'service',
    columns: { neutral: 'name purpose binding' },
  },
  client_account: ofService(),
  client_secret: {
    about: 'nobody',
    kept: 'service',
    columns: { secret: 'secret_hash', neutral: 'hint' },
  },
  proof_address: {
    about: 'user',
    kept: 'address',
    columns: { secret: 'token_hash', neutral: 'purpose file_name' },
  },
  service: ofService(
    'name phone email street post_code city opening_hours publication_director host hue logo',
  ),
  journal_setting: ofService(),
  notification_setting: ofService(),
  retention_setting: ofService(),
  sign_in_setting: ofService(),
};
