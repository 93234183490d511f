-- A draft may lack weights; how a life-cycle cost is computed.
alter table lot
    add column life_cycle jsonb,
    drop constraint lot_price_weight_method_ck,
    add constraint lot_price_weight_method_ck check (
        num_nonnulls(price_weight, price_weight_min, price_weight_rank) <= case when price_method is null then 0 else 1 end
        and (price_weight_min is null) = (price_weight_max is null));

alter table requirement
    drop constraint requirement_weight_ck,
    add constraint requirement_weight_ck check (
        num_nonnulls(weight, weight_min, weight_rank) <= case when nature = 'CRITERION' then 1 else 0 end
        and (weight_min is null) = (weight_max is null)
        and (weight_min is null or weight_min <= weight_max)
        and (weight is null or weight between 1 and 1000000));
