create table if not exists synced (
    kind varchar(20) not null,
    id uuid not null,
    company_id uuid not null,
    generation bigint not null,
    body text not null,
    primary key (kind, id));
create index if not exists synced_by_generation on synced (company_id, kind, generation);
create table if not exists sync_cursor (company_id uuid primary key, stored_cursor varchar(100) not null);
