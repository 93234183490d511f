-- A question as others than its asker and the buyer read it.
alter table question add column wording text;
