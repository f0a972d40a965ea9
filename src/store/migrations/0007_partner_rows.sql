-- A partner's reads run under a role of their own, which sees that partner's rows and nothing else, whatever the
-- query says. It owns nothing, cannot log in, and has no way around the policies.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'fortnight_partner') THEN
    CREATE ROLE fortnight_partner NOLOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE;
  END IF;
EXCEPTION
  -- Roles belong to the whole server: another database of it may have just made this one.
  WHEN duplicate_object OR unique_violation THEN NULL;
  WHEN insufficient_privilege THEN
    RAISE EXCEPTION 'the user % may not create roles; let an administrator run once: CREATE ROLE fortnight_partner NOLOGIN; GRANT fortnight_partner TO %; then start Fortnight again', quote_ident(current_user), quote_ident(current_user)
      USING ERRCODE = 'insufficient_privilege';
END $$;
--> statement-breakpoint
DO $$
BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'fortnight_partner' AND (rolsuper OR rolbypassrls)) THEN
    RAISE EXCEPTION 'the role fortnight_partner may pass by row-level security; let an administrator run: ALTER ROLE fortnight_partner NOSUPERUSER NOBYPASSRLS';
  END IF;
  IF NOT (SELECT rolsuper FROM pg_roles WHERE rolname = current_user)
     AND NOT EXISTS (SELECT FROM pg_auth_members m JOIN pg_roles r ON r.oid = m.roleid JOIN pg_roles u ON u.oid = m.member
                     WHERE r.rolname = 'fortnight_partner' AND u.rolname = current_user AND NOT m.admin_option) THEN
    EXECUTE format('GRANT fortnight_partner TO %I', current_user);
  END IF;
EXCEPTION WHEN insufficient_privilege THEN
  RAISE EXCEPTION 'the user % may not act as fortnight_partner; let an administrator run once: GRANT fortnight_partner TO %; then start Fortnight again', quote_ident(current_user), quote_ident(current_user)
    USING ERRCODE = 'insufficient_privilege';
END $$;
--> statement-breakpoint
GRANT SELECT ON customers, timeline, deliveries TO fortnight_partner;
--> statement-breakpoint
ALTER TABLE customers ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE timeline ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE deliveries ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
-- Everybody else who was granted the tables works as before, also a user who does not own them.
CREATE POLICY vendor ON customers USING (true);
--> statement-breakpoint
CREATE POLICY vendor ON timeline USING (true);
--> statement-breakpoint
CREATE POLICY vendor ON deliveries USING (true);
--> statement-breakpoint
-- Restrictive policies are joined with AND, so that the index on the partner still serves.
CREATE POLICY own_partner ON customers AS RESTRICTIVE TO fortnight_partner
USING (partner = current_setting('fortnight.partner', true));
--> statement-breakpoint
CREATE POLICY own_partner ON timeline AS RESTRICTIVE TO fortnight_partner
USING (EXISTS (SELECT FROM customers c WHERE c.id = customer_id AND c.partner = current_setting('fortnight.partner', true)));
--> statement-breakpoint
CREATE POLICY own_partner ON deliveries AS RESTRICTIVE TO fortnight_partner
USING (EXISTS (SELECT FROM customers c WHERE c.id = customer_id AND c.partner = current_setting('fortnight.partner', true)));
