-- Main code of the Common Procurement Vocabulary: of the consultation, of a lot that differs, of the contract as signed.
alter table consultation add column cpv text constraint consultation_cpv_ck check (cpv ~ '^[0-9]{8}$');
alter table lot add column cpv text constraint lot_cpv_ck check (cpv ~ '^[0-9]{8}$');
alter table contract add column cpv text constraint contract_cpv_ck check (cpv ~ '^[0-9]{8}$');
