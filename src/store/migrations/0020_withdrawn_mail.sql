UPDATE "deliveries" SET "status" = 'withdrawn',
  "reason" = ("timeline"."event"->>'reason') || CASE "status" WHEN 'sending' THEN '; its last attempt may have got through' ELSE '' END
FROM "timeline"
WHERE "deliveries"."status" IN ('sending', 'delayed')
  AND "timeline"."customer_id" = "deliveries"."customer_id"
  AND "timeline"."type" = 'mail-dropped'
  AND "timeline"."event"->>'key' = "deliveries"."key";
