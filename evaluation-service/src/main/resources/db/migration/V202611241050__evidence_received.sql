-- Whether the proof a commitment asks for came in; null where none was asked for, and in what was written before.
alter table achievement add column evidence_received boolean;
