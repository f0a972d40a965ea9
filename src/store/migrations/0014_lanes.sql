ALTER TABLE "customers" ADD COLUMN "mail_waiting_since" timestamp(3) with time zone;--> statement-breakpoint
ALTER TABLE "customers" ADD COLUMN "tenant_behind_since" timestamp(3) with time zone;--> statement-breakpoint
CREATE INDEX "customers_with_waiting_mail" ON "customers" USING btree ("mail_waiting_since") WHERE mail_waiting_since is not null;--> statement-breakpoint
CREATE INDEX "customers_with_tenant_behind" ON "customers" USING btree ("tenant_behind_since") WHERE tenant_behind_since is not null;