-- An erasure, which workforce tells of, runs as a job.
create policy jobs_erase on documents.forward for delete to vigie_documents using (access.kind() = 'job');
create policy jobs_erase on documents.upload_address for delete to vigie_documents using (access.kind() = 'job');
grant delete on documents.forward, documents.upload_address, documents.summons_facts, documents.sent_mail
  to vigie_documents;
