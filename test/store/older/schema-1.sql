CREATE TABLE "schema_version" ("version" integer not null);
insert into "schema_version" ("version") values (1);
CREATE TABLE "texts" ("hash" text primary key, "body" text not null);
insert into "texts" ("hash", "body") values ('bf449e0baf35ccca2659f8c271f05844624b13f79248c5e8bb8f9d4df6230e22', '“The pier stays shut until May,” said Ada Okafor, harbour master. Nobody asked the ferry’s crew. 😀

The council votes on Monday; it has 12 members.');
insert into "texts" ("hash", "body") values ('7e2cd81d9fcef4d22abe12871c6f74f0f24c9510749a05a7f2b53e79cfccad18', 'Ben Tarrow opened the quay again. “It cost us 40,000 crowns,” he said.

שלום עולם');
insert into "texts" ("hash", "body") values ('09739d71cec129f4a0d0141bb2e03112f19ed94dd18c5283023fbaf614304483', 'A mill stood here. “It burnt,” said Di Moss.');
CREATE TABLE "places" ("place" text primary key, "revision" bigint default 0 not null, "default_article" text, "max_articles" integer, "max_length" bigint, "left_at" bigint);
CREATE INDEX "places_left_at" on "places" ("left_at") where "left_at" is not null;
insert into "places" ("place", "revision", "default_article", "max_articles", "max_length", "left_at") values ('server:100000000000000001', 3, 'pier', 25, 90000, null);
insert into "places" ("place", "revision", "default_article", "max_articles", "max_length", "left_at") values ('person:200000000000000001', 1, null, null, null, null);
insert into "places" ("place", "revision", "default_article", "max_articles", "max_length", "left_at") values ('server:100000000000000002', 1, null, null, null, 1900000100000);
CREATE TABLE "articles" ("id" text primary key, "place" text not null references "places" ("place") on delete cascade, "slug" text not null, "hash" text not null references "texts" ("hash"), "title" text not null, "publisher" text, "author" text, "date" text, "url" text, "language" text, "aliases" text not null, "length" integer not null, "sentences" integer not null, "quotations" integer not null, "speakers" integer not null, "added_by" text, "added_at" bigint not null, constraint "articles_place_slug" unique ("place", "slug"));
CREATE INDEX "articles_hash" on "articles" ("hash");
CREATE INDEX "articles_added_by" on "articles" ("added_by");
insert into "articles" ("id", "place", "slug", "hash", "title", "publisher", "author", "date", "url", "language", "aliases", "length", "sentences", "quotations", "speakers", "added_by", "added_at") values ('a-pier', 'server:100000000000000001', 'pier', 'bf449e0baf35ccca2659f8c271f05844624b13f79248c5e8bb8f9d4df6230e22', 'The pier', 'The Wherry Post', null, '2031-05-04', null, 'en-GB', '{"Ada Okafor":["Addie","the \"harbour\" master"]}', 148, 3, 1, 1, '200000000000000001', 1900000000000);
insert into "articles" ("id", "place", "slug", "hash", "title", "publisher", "author", "date", "url", "language", "aliases", "length", "sentences", "quotations", "speakers", "added_by", "added_at") values ('a-quay', 'server:100000000000000001', 'quay', '7e2cd81d9fcef4d22abe12871c6f74f0f24c9510749a05a7f2b53e79cfccad18', 'The quay', null, 'Cy O''Dell', null, 'https://wherry.example/quay?a=1&b=2', 'en-GB', '{}', 81, 3, 1, 1, null, 1900000000001);
insert into "articles" ("id", "place", "slug", "hash", "title", "publisher", "author", "date", "url", "language", "aliases", "length", "sentences", "quotations", "speakers", "added_by", "added_at") values ('a-own', 'person:200000000000000001', 'own', 'bf449e0baf35ccca2659f8c271f05844624b13f79248c5e8bb8f9d4df6230e22', 'My own copy', 'The Wherry Post', null, '2031-05-04', null, 'en-GB', '{}', 148, 3, 1, 1, '200000000000000001', 1900000000000);
insert into "articles" ("id", "place", "slug", "hash", "title", "publisher", "author", "date", "url", "language", "aliases", "length", "sentences", "quotations", "speakers", "added_by", "added_at") values ('a-gone', 'server:100000000000000002', 'gone', '09739d71cec129f4a0d0141bb2e03112f19ed94dd18c5283023fbaf614304483', 'The gone', 'The Wherry Post', null, '2031-05-04', null, 'en-GB', '{}', 44, 3, 1, 1, '200000000000000001', 1900000000000);
