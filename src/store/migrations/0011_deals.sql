CREATE TABLE "documents" (
	"id" text PRIMARY KEY NOT NULL,
	"customer_id" text NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"size" integer NOT NULL,
	"sha256" text NOT NULL,
	"uploaded_by" text NOT NULL,
	"uploaded_at" timestamp(3) with time zone NOT NULL,
	"content" "bytea" NOT NULL,
	CONSTRAINT "documents_size" CHECK (size between 1 and 10485760)
);
--> statement-breakpoint
ALTER TABLE "customers" ADD COLUMN "organization_key" text;--> statement-breakpoint
ALTER TABLE "customers" ADD COLUMN "domain" text;--> statement-breakpoint
ALTER TABLE "customers" ADD COLUMN "opportunity" text;--> statement-breakpoint
ALTER TABLE "customers" ADD COLUMN "revenue_usd" bigint;--> statement-breakpoint
ALTER TABLE "customers" ADD COLUMN "expected_close" text;--> statement-breakpoint
ALTER TABLE "customers" ADD COLUMN "deal_due_at" timestamp(3) with time zone;--> statement-breakpoint
ALTER TABLE "customers" ADD COLUMN "conflict" boolean DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX "documents_of_customer" ON "documents" USING btree ("customer_id","uploaded_at");--> statement-breakpoint
CREATE INDEX "customers_in_organization_key" ON "customers" USING btree ("organization_key") WHERE stage <> 'closed';--> statement-breakpoint
CREATE INDEX "customers_in_company_domain" ON "customers" USING btree ("domain") WHERE stage <> 'closed';--> statement-breakpoint
-- A partner's reads see the files of that partner's customers only, as with the other tables.
GRANT SELECT ON documents TO fortnight_partner;
--> statement-breakpoint
ALTER TABLE documents ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY vendor ON documents USING (true);
--> statement-breakpoint
CREATE POLICY own_partner ON documents AS RESTRICTIVE TO fortnight_partner
USING (EXISTS (SELECT FROM customers c WHERE c.id = customer_id AND c.partner = current_setting('fortnight.partner', true)));
