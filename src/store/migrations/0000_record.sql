CREATE TABLE "customers" (
	"id" text PRIMARY KEY NOT NULL,
	"organization" text NOT NULL,
	"email" text NOT NULL,
	"email_domain" text GENERATED ALWAYS AS (lower(substring(email from '@([^@]*)$'))) STORED,
	"search_text" text GENERATED ALWAYS AS (lower(organization || chr(10) || email || chr(10) || id)) STORED,
	"partner" text,
	"source" text NOT NULL,
	"stage" text NOT NULL,
	"sku" text,
	"add_on" text,
	"upgrade" text NOT NULL,
	"trial_ends_at" timestamp(3) with time zone,
	"expires_at" timestamp(3) with time zone,
	"upgrade_at" timestamp(3) with time zone,
	"held" boolean NOT NULL,
	"waiting_on" text NOT NULL,
	"waiting_since" timestamp(3) with time zone,
	"waiting_for" text,
	"import_status" text,
	"import_percent" integer,
	"import_error" text,
	"import_message" text,
	"mail_problem" boolean NOT NULL,
	"next_at" timestamp(3) with time zone,
	"next_what" text,
	"created_at" timestamp(3) with time zone NOT NULL,
	"stage_since" timestamp(3) with time zone NOT NULL,
	"version" integer NOT NULL,
	"revision" integer NOT NULL,
	"updated_at" timestamp(3) with time zone NOT NULL,
	"state" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "deliveries" (
	"customer_id" text NOT NULL,
	"key" text NOT NULL,
	"address" text NOT NULL,
	"kind" text NOT NULL,
	"audience" text NOT NULL,
	"message_id" text NOT NULL,
	"status" text NOT NULL,
	"attempts" integer NOT NULL,
	"reason" text,
	"subject" text NOT NULL,
	"html" text NOT NULL,
	"text" text NOT NULL,
	"first_attempt_at" timestamp(3) with time zone NOT NULL,
	"last_attempt_at" timestamp(3) with time zone NOT NULL,
	"accepted_at" timestamp(3) with time zone,
	CONSTRAINT "deliveries_customer_id_key_address_pk" PRIMARY KEY("customer_id","key","address"),
	CONSTRAINT "deliveries_message_id" UNIQUE("message_id")
);
--> statement-breakpoint
CREATE TABLE "timeline" (
	"customer_id" text NOT NULL,
	"sequence" integer NOT NULL,
	"at" timestamp(3) with time zone NOT NULL,
	"actor" jsonb NOT NULL,
	"actor_kind" text NOT NULL,
	"actor_name" text NOT NULL,
	"type" text NOT NULL,
	"event" jsonb NOT NULL,
	"recorded_at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "timeline_customer_id_sequence_pk" PRIMARY KEY("customer_id","sequence")
);
--> statement-breakpoint
CREATE INDEX "customers_by_organization" ON "customers" USING btree (lower("organization"),"id");--> statement-breakpoint
CREATE INDEX "customers_by_stage" ON "customers" USING btree (coalesce(array_position(array['registered', 'drafting', 'contracts', 'pending', 'trial', 'trial-ended', 'production', 'expired', 'closed'], stage), 0),"id");--> statement-breakpoint
CREATE INDEX "customers_by_created" ON "customers" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "customers_by_trial_end" ON "customers" USING btree ("trial_ends_at","id") WHERE trial_ends_at is not null;--> statement-breakpoint
CREATE INDEX "customers_by_expiry" ON "customers" USING btree ("expires_at","id") WHERE expires_at is not null;--> statement-breakpoint
CREATE INDEX "customers_by_waiting_since" ON "customers" USING btree ("waiting_since","id") WHERE waiting_since is not null;--> statement-breakpoint
CREATE INDEX "customers_by_next" ON "customers" USING btree ("next_at","id") WHERE next_at is not null;--> statement-breakpoint
CREATE INDEX "customers_in_partner" ON "customers" USING btree ("partner","stage");--> statement-breakpoint
CREATE INDEX "customers_in_stage" ON "customers" USING btree ("stage","next_at","id");--> statement-breakpoint
CREATE INDEX "customers_in_waiting_on" ON "customers" USING btree ("waiting_on","waiting_since","id");--> statement-breakpoint
CREATE INDEX "customers_in_import_status" ON "customers" USING btree ("import_status") WHERE import_status is not null;