ALTER TABLE "customers" ADD COLUMN "partner_mail_problem" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "customers" ADD COLUMN "partner_mail_error" text;--> statement-breakpoint
CREATE INDEX "customers_with_partner_mail_problem" ON "customers" USING btree ("partner","waiting_since","id") WHERE partner_mail_problem;