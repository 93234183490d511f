-- Why a legal officer admits a criterion on the supplier.
alter table requirement add column supplier_exception text;
