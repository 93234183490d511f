-- The share of a table's rows whose column words has all of the terms, as the planner guesses it: 1 or more
-- before anything of the table is known.
-- Volatile for the server asks that of whoever explains.
create function search_share(searched regclass, terms text) returns float8 language plpgsql volatile strict as $$
declare
    plan json;
begin
    execute format('explain (format json) select from %s where words @@ %L::tsquery', searched, terms) into plan;
    return (plan -> 0 -> 'Plan' ->> 'Plan Rows')::float8 / greatest(1, (select reltuples from pg_class where oid = searched));
end $$;
