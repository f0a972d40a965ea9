-- Trigrams make a search for any part of a name quick. They come with PostgreSQL, but a database may lack them or
-- forbid them; a search then reads the table (about a tenth of a second for 100,000 customers).
DO $$
BEGIN
  CREATE EXTENSION IF NOT EXISTS pg_trgm;
EXCEPTION WHEN insufficient_privilege OR undefined_file OR feature_not_supported THEN
  RAISE NOTICE 'pg_trgm is not available here (%); searches go without an index', SQLERRM;
END $$;
--> statement-breakpoint
DO $$
DECLARE
  home name := (SELECT n.nspname FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace WHERE e.extname = 'pg_trgm');
BEGIN
  IF home IS NOT NULL THEN
    EXECUTE format('CREATE INDEX customers_search ON customers USING gin (search_text %I.gin_trgm_ops)', home);
  END IF;
END $$;
--> statement-breakpoint
-- Room on each page, so that a change of no indexed column (an import's progress) writes to no index.
ALTER TABLE customers SET (fillfactor = 80);
--> statement-breakpoint
-- The state lies beside the table, so that what reads the whole table (a count, a short search) reads little.
ALTER TABLE customers SET (toast_tuple_target = 512);
