-- Mail to be sent; a row is deleted when the mail server has accepted it or has refused it for good.
create table mail (
    id uuid not null,
    address text not null,
    subject text not null,
    body text not null,
    follower_id uuid,
    attempts int not null,
    due_at timestamptz not null,
    constraint mail_id_key primary key (id),
    constraint mail_follower_id_fk foreign key (follower_id) references follower (id) on delete cascade
);
create index mail_due_at_ix on mail (due_at);
create index mail_follower_id_ix on mail (follower_id);
