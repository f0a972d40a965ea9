-- Queues each new line of the timeline for every endpoint that wants it, within the statement that writes the line:
-- whatever happens to the processes around it, both are there or neither is. Lines that are there already fire nothing.
CREATE FUNCTION queue_webhooks() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO webhook_deliveries
    (endpoint_id, customer_id, sequence, type, organization, partner, status, attempts, next_attempt_at, created_at)
  SELECT endpoint.id, fact.customer_id, fact.sequence, 'customer.' || fact.type, customer.organization,
    owner.partner, 'pending', 0, now(), now()
  FROM added fact
  LEFT JOIN customers customer ON customer.id = fact.customer_id
  CROSS JOIN LATERAL (
    -- Whose customer it was then: the next transfer says from whom, else it is still the same partner's.
    SELECT CASE WHEN later.found THEN later.partner ELSE customer.partner END AS partner
    FROM (SELECT) AS always
    LEFT JOIN LATERAL (
      SELECT true AS found, line.event ->> 'from' AS partner FROM timeline line
      WHERE line.customer_id = fact.customer_id AND line.sequence > fact.sequence AND line.type = 'transferred'
      ORDER BY line.sequence LIMIT 1
    ) AS later ON true
  ) AS owner
  JOIN webhook_endpoints endpoint ON endpoint.enabled
    AND (endpoint.types IS NULL OR 'customer.' || fact.type = ANY (endpoint.types))
    -- A transfer concerns both partners: for the one before it is the last that it hears.
    AND (endpoint.partner IS NULL OR endpoint.partner = owner.partner
      OR (fact.type = 'transferred' AND endpoint.partner = fact.event ->> 'from'))
  ORDER BY fact.customer_id, fact.sequence
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER queue_webhooks AFTER INSERT ON timeline REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION queue_webhooks();
