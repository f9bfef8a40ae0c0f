-- The account that an account was a part of: employees may move between the two although the companies differ.
alter table workforce.account add column split_from uuid;

-- Many employees move to another account in one go.
alter table workforce.bulk_change
  add column to_account_id uuid,
  drop constraint bulk_change_kind_check,
  drop constraint bulk_change_check,
  drop constraint bulk_change_check2,
  add constraint kinds_of_bulk_changes check (kind in ('CLOSE', 'JOB_POST', 'TRANSFER')),
  add constraint one_thing_is_done check (num_nonnulls(left_on, job_title, to_account_id) = 1),
  add constraint changes_have_a_day check ((effective_on is null) = (left_on is not null));
