-- Copies of a consultation have the bytes of its documents too: who is the last to have them is asked when a draft is deleted.
create index consultation_document_storage_id_ix on consultation_document (storage_id);
