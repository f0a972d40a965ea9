ALTER TABLE "customers" ADD COLUMN "waiting_command" text;--> statement-breakpoint
ALTER TABLE "customers" ADD COLUMN "mail_error" text;--> statement-breakpoint
CREATE INDEX "customers_held" ON "customers" USING btree ("waiting_since","id") WHERE held;--> statement-breakpoint
CREATE INDEX "customers_with_mail_problem" ON "customers" USING btree ("waiting_since","id") WHERE mail_problem;--> statement-breakpoint
CREATE INDEX "customers_in_conflict" ON "customers" USING btree ("waiting_since","id") WHERE conflict;