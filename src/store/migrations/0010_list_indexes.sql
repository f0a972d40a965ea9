CREATE INDEX "customers_in_stage_by_created" ON "customers" USING btree ("stage","created_at","id");--> statement-breakpoint
CREATE INDEX "customers_in_sku" ON "customers" USING btree ("sku","stage");