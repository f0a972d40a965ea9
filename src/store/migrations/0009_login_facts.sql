ALTER TABLE "second_factors" ADD COLUMN "last_code" text;--> statement-breakpoint
ALTER TABLE "second_factors" ADD COLUMN "last_code_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "method" text DEFAULT 'password' NOT NULL;