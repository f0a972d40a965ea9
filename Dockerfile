# One image, five roles: `worker`, `api`, `codec-server`, `migrate`, and `product` (the simulated one). See
# docker-compose.yml.
FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
COPY tools/openapi-types/package.json tools/openapi-types/
RUN npm ci
COPY . .
RUN npm run build && npm prune --omit=dev

FROM node:24-bookworm-slim
ENV NODE_ENV=production
# The SDK's native part verifies TLS with the certificates of the system.
RUN apt-get update && apt-get install -y --no-install-recommends ca-certificates && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY --from=build /app /app
RUN mkdir /data && chown node:node /data
USER node
ENV FORTNIGHT_HOME=/data
VOLUME /data
# Node as process 1 gets SIGTERM itself and drains; `docker compose` adds an init that reaps.
ENTRYPOINT ["node", "dist/src/main.js"]
