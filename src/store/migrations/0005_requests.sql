CREATE TABLE "requests" (
	"scope" text NOT NULL,
	"request_id" text NOT NULL,
	"fingerprint" text NOT NULL,
	"customer_id" text NOT NULL,
	"input" jsonb NOT NULL,
	"answer" jsonb,
	"created_at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "requests_scope_request_id_pk" PRIMARY KEY("scope","request_id")
);
--> statement-breakpoint
CREATE INDEX "requests_by_age" ON "requests" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "customers_in_domain" ON "customers" USING btree ("email_domain");