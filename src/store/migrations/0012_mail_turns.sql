CREATE TABLE "mail_pace" (
	"id" integer PRIMARY KEY NOT NULL,
	"free_from" timestamp(3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "mail_turns" (
	"customer_id" text NOT NULL,
	"key" text NOT NULL,
	"at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "mail_turns_customer_id_key_pk" PRIMARY KEY("customer_id","key")
);
--> statement-breakpoint
CREATE INDEX "mail_turns_by_time" ON "mail_turns" USING btree ("at");