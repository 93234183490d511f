-- What a notice shows of a consultation's content, as columns: a content is long and would be unpacked once for each.
alter table consultation
    add column category text generated always as (content ->> 'category') stored,
    add column cpv text generated always as (content ->> 'cpv') stored,
    add column buyer text generated always as (content -> 'buyer' ->> 'name') stored;
