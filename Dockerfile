# The portal as an image: `docker build -t shoudeng .`. How it is run: compose.yaml, docs/operations.md.
FROM node:24-bookworm-slim AS build
WORKDIR /shoudeng
ENV NPM_CONFIG_FUND=false NPM_CONFIG_AUDIT=false
COPY package.json package-lock.json ./
RUN npm ci --omit=dev
COPY tsconfig.json ./
COPY machines machines
COPY migrations migrations
COPY server server
COPY client client
RUN npm run build

FROM node:24-bookworm-slim
WORKDIR /shoudeng
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4000
COPY --from=build /shoudeng /shoudeng
# Nobody in particular; it writes nothing but the audit trail's anchors.
RUN mkdir /anchors && chown node:node /anchors
USER node
EXPOSE 4000 9464
HEALTHCHECK --interval=10s --timeout=3s --start-period=120s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:4000/health/live').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# Not by npm: a signal to end reaches the server itself.
CMD ["node", "--max-semi-space-size=8", "--heap-growing-percent=50", "--import", "tsx", "server/launch/start.ts"]
