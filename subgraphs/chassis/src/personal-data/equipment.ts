import type { Entry, Register } from './register.ts';

/** A single-use address of a file: a digest, and what it gives. */
export const address: Entry = {
  about: 'user',
  kept: 'address',
  columns: { secret: 'token_hash', neutral: 'subject_kind wanted' },
};

/** Tables that the chassis writes, under the same names in every schema. */
export const equipment: Register = {
  audit: {
    about: 'user',
    kept: 'journal',
    columns: { situation: 'action details', neutral: 'actor_kind request_id' },
  },
  audit_waiting: { about: 'nobody', kept: 'passage', columns: {} },
  outbox: {
    about: 'anybody',
    kept: 'passage',
    columns: { situation: 'payload', neutral: 'type key position' },
  },
  inbox: {
    about: 'anybody',
    kept: 'passage',
    columns: { situation: 'payload', neutral: 'type key' },
  },
  idempotency: {
    about: 'user',
    kept: 'passage',
    columns: { situation: 'result', neutral: 'command input_hash' },
  },
  setting_change: { about: 'user', kept: 'service', columns: { neutral: 'code version' } },
};

/** Tables of the queue of jobs: a job goes as soon as it is done. */
export const queue: Register = {
  _private_job_queues: {
    about: 'nobody',
    kept: 'queue',
    columns: { neutral: 'queue_name locked_by' },
  },
  _private_jobs: {
    about: 'anybody',
    kept: 'queue',
    columns: {
      situation: 'payload last_error',
      neutral:
        'id job_queue_id task_id priority attempts max_attempts key locked_by revision flags is_available',
    },
  },
  _private_known_crontabs: { about: 'nobody', kept: 'service', columns: { neutral: 'identifier' } },
  _private_tasks: { about: 'nobody', kept: 'service', columns: { neutral: 'identifier' } },
  migrations: { about: 'nobody', kept: 'service', columns: {} },
};

/** Schemas that all subgraphs share. */
export const shared: Readonly<Record<string, Register>> = {
  access: {
    firm_scope: { about: 'nobody', kept: 'user', columns: { neutral: 'scope' } },
    grants: { about: 'user', kept: 'user', columns: { situation: 'role scope' } },
    read_only: { about: 'nobody', kept: 'member', columns: {} },
    role_scope: { about: 'nobody', kept: 'service', columns: { neutral: 'role scope' } },
    view: { about: 'user', kept: 'user', columns: {} },
  },
  clock: { setting: { about: 'nobody', kept: 'service', columns: { neutral: 'zone' } } },
  migration: {
    applied: { about: 'nobody', kept: 'service', columns: { neutral: 'package name sha256' } },
  },
};
