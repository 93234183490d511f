-- The planner's estimate of the share of a table's rows whose column "words" matches all terms; a search chooses by it how to read
-- the table. 1 or more while the table has no statistics. Volatile, because PostgreSQL requires that of a function that explains.
create function search_share(searched regclass, terms text) returns float8 language plpgsql volatile strict as $$
declare
    plan json;
begin
    execute format('explain (format json) select from %s where words @@ %L::tsquery', searched, terms) into plan;
    return (plan -> 0 -> 'Plan' ->> 'Plan Rows')::float8 / greatest(1, (select reltuples from pg_class where oid = searched));
end $$;
