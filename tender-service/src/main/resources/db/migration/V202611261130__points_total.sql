-- What the points of a lot's criteria total, where they are weighed in points.
alter table lot add column points_total numeric(8, 2);
