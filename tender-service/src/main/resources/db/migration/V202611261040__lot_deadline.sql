-- Until when bids for a lot are admitted, where that is before the consultation's deadline.
alter table lot add column deadline timestamptz;
