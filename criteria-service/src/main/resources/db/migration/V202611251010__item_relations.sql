-- Items in force by the items they name.
create index item_related_ix on item using gin ((content -> 'related')) where status = 'PUBLISHED';
create index item_incompatible_ix on item using gin ((content -> 'incompatible')) where status = 'PUBLISHED';
