-- A deal is searched by its opportunity as well, as quickly as by its organization: see 0001_search.
DO $$
DECLARE
  home name := (SELECT n.nspname FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace WHERE e.extname = 'pg_trgm');
BEGIN
  IF home IS NOT NULL THEN
    EXECUTE format('CREATE INDEX customers_search_opportunity ON customers USING gin (lower(opportunity) %I.gin_trgm_ops) WHERE opportunity IS NOT NULL', home);
  END IF;
END $$;
