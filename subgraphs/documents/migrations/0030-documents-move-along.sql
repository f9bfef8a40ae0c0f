-- Somebody moves to another account of the company: the documents of their past visits go along.
grant update (account_id) on documents.document to vigie_documents;
